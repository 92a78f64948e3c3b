import { accessSync, chmodSync, chownSync, constants, existsSync, mkdirSync, statSync } from 'node:fs'
import { dirname } from 'node:path'
import type { DatabaseUser } from './database-user.ts'
import { isDiskFull, StartFault } from './fault.ts'

/**
 * Makes sure that the data folder is there and can be used: written by us, and entered by the database's own user
 * (for root another one). A new one is closed to everybody else. Refuses by name, with what to do.
 */
export function openDataFolder(folder: string, user: DatabaseUser): void {
  if (user.drop) traversable(folder, user)
  if (!existsSync(folder)) make(folder, user)
  if (!statSync(folder).isDirectory())
    throw new StartFault(`${folder} is not a folder: give one with --data.`)
  writable(folder)
}

function make(folder: string, user: DatabaseUser) {
  try {
    mkdirSync(dirname(folder), { recursive: true, mode: 0o755 })
    mkdirSync(folder, { mode: 0o700 })
    if (user.drop) {
      chownSync(folder, 0, user.gid)
      chmodSync(folder, 0o710)
    }
  } catch (fault) {
    if (isDiskFull(fault)) throw fault
    throw unusable(folder, fault)
  }
}

function writable(folder: string) {
  try {
    accessSync(folder, constants.R_OK | constants.W_OK | constants.X_OK)
  } catch (fault) {
    throw unusable(folder, fault)
  }
}

function unusable(folder: string, fault: unknown): StartFault {
  const code = (fault as NodeJS.ErrnoException).code
  const why = code === 'EROFS' ? 'lies on a read-only disk' : 'cannot be written by this user'
  return new StartFault(
    `The data folder ${folder} ${why}: make it yours with chown, or give another folder with --data.`,
  )
}

/** Root sees everything, but the database's own user must be let through each folder on the way. */
function traversable(folder: string, user: DatabaseUser) {
  const closed = [...upTo(folder)].reverse().find(step => !mayEnter(step, user))
  if (!closed) return
  throw new StartFault(
    `The data folder ${folder} cannot be reached by the database, which does not run as root: open ${closed} for passing through ("chmod o+x ${closed}"), or give another folder with --data.`,
  )
}

function* upTo(folder: string): Generator<string> {
  yield folder
  if (dirname(folder) !== folder) yield* upTo(dirname(folder))
}

function mayEnter(folder: string, user: DatabaseUser): boolean {
  const found = statSync(folder, { throwIfNoEntry: false })
  if (!found) return true
  const { uid, gid, mode } = found
  if (uid === user.uid) return (mode & 0o100) !== 0
  if (gid === user.gid) return (mode & 0o010) !== 0
  return (mode & 0o001) !== 0
}
