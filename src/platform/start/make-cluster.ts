import { chownSync, mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { text } from 'node:stream/consumers'
import { makeWhole } from './aside.ts'
import type { DatabaseUser } from './database-user.ts'
import { DISK_FULL, isDiskFull, StartFault } from './fault.ts'
import { launch } from './launch.ts'

/** Makes a new database cluster (UTF-8, sorted by code point the same on every machine, with checksums). */
export async function makeCluster(folder: string, engine: string, user: DatabaseUser): Promise<void> {
  await makeWhole(folder, async aside => {
    mkdirSync(aside, { mode: 0o700 })
    if (user.drop) chownSync(aside, user.uid, user.gid)
    await initdb(aside, engine, user)
  })
}

const OPTIONS = [
  '--username=postgres',
  '--encoding=UTF8',
  '--locale=C',
  '--locale-provider=builtin',
  '--builtin-locale=C.UTF-8',
  '--data-checksums',
  '--auth=peer',
  '--no-instructions',
]

async function initdb(folder: string, engine: string, user: DatabaseUser): Promise<void> {
  const child = launch({
    program: join(engine, 'bin/initdb'),
    args: [...OPTIONS, `--pgdata=${folder}`],
    user,
    options: { stdio: ['ignore', 'ignore', 'pipe'] },
  })
  const ended = new Promise<number | null>((resolve, reject) =>
    child.once('error', reject).once('close', resolve),
  )
  const said = child.stderr ? await text(child.stderr) : ''
  if ((await ended) === 0) return
  if (isDiskFull(said)) throw new StartFault(DISK_FULL)
  throw new StartFault(`The embedded database could not be made: ${lastError(said)}`)
}

const lastError = (said: string) =>
  /(?:error|FATAL|PANIC): *(.*)/.exec(said)?.[1] ?? (said.trim() || 'no reason was given')
