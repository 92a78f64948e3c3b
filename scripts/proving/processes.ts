import { readdirSync, readFileSync } from 'node:fs'

/** The processes that this one has started and that still run. */
export function childrenOf(pid: number): number[] {
  const all = readdirSync('/proc').filter(name => /^\d+$/.test(name))
  return all.map(Number).filter(child => parentOf(child) === pid)
}

export function isPostgres(pid: number): boolean {
  return /^\d+ \(postgres\)/.test(stat(pid))
}

/** How much memory a process holds at this moment, in bytes; 0 when it has ended. */
export function residentBytes(pid: number): number {
  try {
    const [, kilobytes = '0'] = /VmRSS:\s+(\d+) kB/.exec(readFileSync(`/proc/${pid}/status`, 'utf8')) ?? []
    return Number(kilobytes) * 1024
  } catch {
    return 0
  }
}

/** The name in brackets may hold anything, so fields are counted from the last bracket. */
function parentOf(pid: number): number {
  const [state, parent] = stat(pid).split(') ').at(-1)?.split(' ') ?? []
  return state === 'Z' ? 0 : Number(parent)
}

function stat(pid: number): string {
  try {
    return readFileSync(`/proc/${pid}/stat`, 'utf8')
  } catch {
    return ''
  }
}
