import { readFileSync } from 'node:fs'

/** Memory of one process in MiB: all of it, and its fair share of what it has in common with others. */
export interface Memory {
  rss: number
  pss: number
}

/** What the process holds at this moment. */
export function memoryOf(pid: number): Memory {
  const text = readFileSync(`/proc/${pid}/smaps_rollup`, 'utf8')
  const mebibytes = (name: string) => Number(new RegExp(`^${name}: +(\\d+) kB`, 'm').exec(text)?.[1]) / 1024
  return { rss: mebibytes('Rss'), pss: mebibytes('Pss') }
}
