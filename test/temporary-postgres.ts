import { type ChildProcess, spawn } from 'node:child_process'
import { chown, rm, statfs } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import pg from 'pg'
import { type DatabaseUser, databaseUser } from '#platform/start/database-user.ts'
import { prepareEngine } from '#platform/start/engine.ts'
import { temporaryFolder } from './temporary-folder.ts'

/** A PostgreSQL that lives as long as a test run: where its socket is, and how to end it. */
export interface TemporaryPostgres {
  /** Folder of the Unix socket; the server has no TCP port. */
  socketFolder: string
  /** Process number of the postmaster, for measuring. */
  pid: number
  stop(): Promise<void>
}

/**
 * Starts the PostgreSQL that comes with the package on an empty temporary folder, in memory where the machine
 * has room for it. Real `fsync`, real roles, no TCP. Anyone who can open the folder may log in as any role;
 * the folder is private to one user. Refuses when the server has not answered within 20 seconds.
 */
export async function startTemporaryPostgres(): Promise<TemporaryPostgres> {
  const programs = await temporaryFolder('postgres')
  const place = await temporaryFolder('test', await roomyFolder())
  const remove = () =>
    Promise.all([programs, place].map(folder => rm(folder, { recursive: true, force: true })))
  try {
    const user = databaseUser(place)
    for (const folder of [programs, place]) await chown(folder, user.uid, user.gid)
    const engine = await prepareEngine(programs)
    const data = join(place, 'data')
    await run(launch(user, join(engine, 'bin/initdb'), [...INITDB, '-D', data]))
    const server = launch(user, join(engine, 'bin/postgres'), [...settings(place), '-D', data])
    const ended = new Promise<void>(resolve => server.once('exit', () => resolve()))
    await answering(place, ended)
    const stop = async () => {
      server.kill('SIGINT')
      await ended
      await remove()
    }
    return { socketFolder: place, pid: Number(server.pid), stop }
  } catch (fault) {
    await remove()
    throw fault
  }
}

const INITDB = ['-U', 'postgres', '-A', 'trust', '-E', 'UTF8', '--locale=C', '--no-sync', '--no-instructions']
INITDB.push('--locale-provider=builtin', '--builtin-locale=C.UTF-8')

function settings(place: string): string[] {
  const values = {
    listen_addresses: '',
    unix_socket_directories: place,
    unix_socket_permissions: '0700',
    max_connections: '100',
    shared_buffers: '64MB',
    autovacuum: 'off',
    jit: 'off',
    timezone: 'UTC',
    log_error_verbosity: 'terse',
    log_min_messages: 'panic',
  }
  return Object.entries(values).flatMap(([name, value]) => ['-c', `${name}=${value}`])
}

/** Memory where there is a gigabyte of it to spare: then `fsync` stays on and costs nothing. */
async function roomyFolder(): Promise<string> {
  const memory = await statfs('/dev/shm').catch(() => undefined)
  return memory && memory.bavail * memory.bsize > 2 ** 30 ? '/dev/shm' : tmpdir()
}

/** As the database's own user, and ended with us even when we are killed. */
function launch({ uid, gid, drop }: DatabaseUser, program: string, args: string[]): ChildProcess {
  const who = drop ? [`--reuid=${uid}`, `--regid=${gid}`, '--clear-groups'] : []
  const command = ['--pdeathsig', 'INT', ...who, program, ...args]
  return spawn('setpriv', command, {
    stdio: ['ignore', 'ignore', 'inherit'],
    cwd: '/',
    env: { PATH: '/usr/bin:/bin', LC_ALL: 'C.UTF-8' },
  })
}

async function run(child: ChildProcess): Promise<void> {
  const code = await new Promise(resolve => child.once('exit', resolve).once('error', resolve))
  if (code !== 0) throw new Error(`${child.spawnargs.join(' ')} ended with ${code}.`)
}

async function answering(socketFolder: string, ended: Promise<void>): Promise<void> {
  let gone = false
  const watch = ended.then(() => {
    gone = true
  })
  for (let attempt = 0; attempt < 400 && !gone; attempt++) {
    if (await answers(socketFolder)) return
    await Promise.race([watch, new Promise(resolve => setTimeout(resolve, 50))])
  }
  throw new Error('The temporary PostgreSQL did not answer within 20 seconds.')
}

async function answers(socketFolder: string): Promise<boolean> {
  const client = new pg.Client({ host: socketFolder, user: 'postgres', database: 'postgres' })
  return client.connect().then(
    () => client.end().then(() => true),
    () => false,
  )
}
