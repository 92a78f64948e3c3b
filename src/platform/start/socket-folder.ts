import { chownSync, lstatSync, mkdirSync, statSync } from 'node:fs'
import { join } from 'node:path'
import type { DatabaseUser } from './database-user.ts'
import { StartFault } from './fault.ts'

/** A Unix socket's path has 108 bytes at most; PostgreSQL's lock file beside it wants a few more. */
const LONGEST_PATH = 90
const SOCKET = '.s.PGSQL.5432'

/** The private folder of the database's socket: in the data folder, or a short one where that path is too long. */
export function openSocketFolder(dataFolder: string, user: DatabaseUser): string {
  const inside = join(dataFolder, 'socket')
  const folder =
    Buffer.byteLength(join(inside, SOCKET)) <= LONGEST_PATH ? inside : shortFolder(dataFolder, user)
  makePrivate(folder, user)
  return folder
}

function shortFolder(dataFolder: string, user: DatabaseUser): string {
  const { dev, ino } = statSync(dataFolder)
  return join(user.drop ? '/run' : '/tmp', `evenhand-${user.uid}-${dev}-${ino}`)
}

/** /tmp is everybody's: a folder that somebody else put there under our name is not used. */
function makePrivate(folder: string, user: DatabaseUser) {
  if (mkdirIfMissing(folder) && user.drop) chownSync(folder, user.uid, user.gid)
  const found = lstatSync(folder)
  if (found.isDirectory() && found.uid === user.uid && (found.mode & 0o077) === 0) return
  throw new StartFault(`The folder ${folder} should be private to the database's user and is not: remove it.`)
}

function mkdirIfMissing(folder: string): boolean {
  try {
    mkdirSync(folder, { mode: 0o700 })
    return true
  } catch (fault) {
    if ((fault as NodeJS.ErrnoException).code === 'EEXIST') return false
    throw fault
  }
}
