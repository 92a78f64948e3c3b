import { readdirSync, readFileSync } from 'node:fs'

/** The processes that this one has started and that still run. */
export function childrenOf(pid: number): number[] {
  const all = readdirSync('/proc').filter(name => /^\d+$/.test(name))
  return all.map(Number).filter(child => parentOf(child) === pid)
}

export function isPostgres(pid: number): boolean {
  return /^\d+ \(postgres\)/.test(stat(pid))
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
