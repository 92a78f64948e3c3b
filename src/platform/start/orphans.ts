import { readdirSync, readFileSync, readlinkSync, realpathSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { StartFault } from './fault.ts'

const GENTLE_MS = 5_000
const FIRM_MS = 10_000
const GIVE_UP_MS = 40_000
const LOOK_AGAIN_MS = 20

/**
 * Ends a database server that an earlier, killed run left on this cluster, and waits until the kernel has forgotten
 * it: a killed server's number stays taken until its parent has noticed, and PostgreSQL takes that for a running one.
 * Only for whoever holds the lock on the data folder. postmaster.pid stays PostgreSQL's own affair.
 */
export async function endOrphans(cluster: string): Promise<void> {
  const began = performance.now()
  for (let sent = ''; isThere(cluster); await pause(LOOK_AGAIN_MS)) {
    const waited = performance.now() - began
    if (waited > GIVE_UP_MS) throw new StartFault(stuck(cluster))
    const signal = waited < GENTLE_MS ? 'SIGINT' : waited < FIRM_MS ? 'SIGQUIT' : 'SIGKILL'
    if (signal === sent) continue
    sent = signal
    for (const pid of serversOn(cluster)) tell(pid, signal)
  }
}

const isThere = (cluster: string) => serversOn(cluster).length > 0 || isZombie(postmaster(cluster))

/** Processes whose program is a `postgres` and whose working folder is this cluster: the server and its parts. */
export function serversOn(cluster: string): number[] {
  const folder = realpathSync(cluster)
  const all = readdirSync('/proc').filter(name => /^\d+$/.test(name))
  return all.filter(pid => linkOf(pid, 'cwd') === folder && isPostgres(linkOf(pid, 'exe'))).map(Number)
}

const isPostgres = (program: string) => /\/postgres( \(deleted\))?$/.test(program)

function linkOf(pid: string, name: 'cwd' | 'exe'): string {
  try {
    return readlinkSync(`/proc/${pid}/${name}`)
  } catch {
    return ''
  }
}

/** The server's number by its own pid file, or 0. */
function postmaster(cluster: string): number {
  return Number(firstLine(join(cluster, 'postmaster.pid'))) || 0
}

function isZombie(pid: number): boolean {
  return pid > 0 && /^\d+ \(postgres\) Z/.test(firstLine(`/proc/${pid}/stat`))
}

function firstLine(file: string): string {
  try {
    return readFileSync(file, 'utf8').split('\n', 1)[0] ?? ''
  } catch {
    return ''
  }
}

/** A stopped process hears nothing but SIGKILL until it goes on. */
function tell(pid: number, signal: NodeJS.Signals) {
  try {
    process.kill(pid, signal)
    process.kill(pid, 'SIGCONT')
  } catch {
    // It has just gone by itself, which is all that was wanted.
  }
}

const stuck = (cluster: string) =>
  `An earlier database server on ${cluster} does not end (process ${postmaster(cluster)}): end it, then start again.`
