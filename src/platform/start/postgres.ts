import type { ChildProcess } from 'node:child_process'
import { closeSync, openSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import type { DatabaseUser } from './database-user.ts'
import { DISK_FULL, isDiskFull, StartFault } from './fault.ts'
import { launch } from './launch.ts'
import { endOrphans } from './orphans.ts'
import { shorten } from './shorten.ts'

export type Postgres = Readonly<{
  engine: string
  cluster: string
  settings: string
  log: string
  user: DatabaseUser
}>

const LOOK_AGAIN_MS = 10
/** Recovery after a crash reads the write-ahead log since the last checkpoint: seconds, on a slow disk a minute. */
const RECOVERY_MS = 120_000

/**
 * Starts the server and gives its process once it takes connections. It dies with this process, where the machine
 * has `setpriv`; and it has a session of its own, so that Ctrl-C reaches us first. Killed while it starts, it is started again.
 */
export async function startPostgres(server: Postgres, tries = 5): Promise<ChildProcess> {
  await endOrphans(server.cluster)
  const before = shorten(server.log)
  const child = run(server)
  const gone = new Promise<void>(resolve =>
    child.once('exit', () => resolve()).once('error', () => resolve()),
  )
  const ready = await Promise.race([isReady(server.cluster, child), gone.then(() => false)])
  if (ready) return child
  if (child.signalCode && tries > 1) return await startPostgres(server, tries - 1)
  child.kill('SIGKILL')
  throw whyNot(readFileSync(server.log).subarray(before).toString(), server.log)
}

function run({ engine, cluster, settings, log, user }: Postgres): ChildProcess {
  const output = openSync(log, 'a', 0o600)
  try {
    return launch({
      program: join(engine, 'bin/postgres'),
      args: ['-D', cluster, '-c', `config_file=${settings}`],
      user,
      options: { detached: true, stdio: ['ignore', output, output] },
    })
  } finally {
    closeSync(output)
  }
}

/** PostgreSQL tells its state on the eighth line of postmaster.pid, as its own pg_ctl reads it. */
async function isReady(cluster: string, child: ChildProcess): Promise<boolean> {
  for (const until = performance.now() + RECOVERY_MS; performance.now() < until; await pause(LOOK_AGAIN_MS)) {
    if (child.exitCode !== null || child.signalCode !== null) return false
    const [pid, , , , , , , state] = lines(join(cluster, 'postmaster.pid'))
    if (Number(pid) === child.pid && state?.trim() === 'ready') return true
  }
  return false
}

function lines(file: string): string[] {
  try {
    return readFileSync(file, 'utf8').split('\n')
  } catch {
    return []
  }
}

function whyNot(said: string, log: string): StartFault {
  if (isDiskFull(said)) return new StartFault(DISK_FULL)
  const reason = /(?:FATAL|PANIC): *(.*)/.exec(said)?.[1] ?? said.trim().split('\n').at(-1)
  return new StartFault(`The embedded database does not start: ${reason || `see ${log}`}`)
}
