import { type ChildProcess, type SpawnOptions, spawn } from 'node:child_process'
import { existsSync } from 'node:fs'
import type { DatabaseUser } from './database-user.ts'

const SETPRIV = ['/usr/bin/setpriv', '/bin/setpriv'].find(file => existsSync(file))

type Launch = Readonly<{
  program: string
  args: readonly string[]
  user: DatabaseUser
  options: SpawnOptions
}>

/**
 * Starts one of PostgreSQL's programs as the database's own user and with a bare environment. Where the machine has
 * `setpriv`, the kernel ends it with this process, by the signal of PostgreSQL's immediate shutdown.
 */
export function launch({ program, args, user, options }: Launch): ChildProcess {
  const [first, rest] = SETPRIV ? [SETPRIV, ['--pdeathsig', 'QUIT', '--', program, ...args]] : [program, args]
  return spawn(first, rest, {
    ...(user.drop && { uid: user.uid, gid: user.gid }),
    cwd: '/',
    env: { PATH: '/usr/bin:/bin', LC_ALL: 'C', TZ: 'UTC' },
    ...options,
  })
}
