import {
  closeSync,
  existsSync,
  fsyncSync,
  openSync,
  readFileSync,
  renameSync,
  statSync,
  writeSync,
} from 'node:fs'
import { dirname } from 'node:path'
import { StartFault } from './fault.ts'

const LENGTH = 32

/**
 * Makes sure that the instance secret is there before the database depends on it. It is made once, with a new
 * database (`fresh`); refuses when it is missing beside an existing one, which nothing else could ever open.
 */
export function findSecret(file: string, fresh: boolean, random: () => Uint8Array): void {
  if (existsSync(file)) readSecret(file)
  else if (fresh) make(file, random())
  else
    throw new StartFault(
      `The instance secret ${file} is missing, and this database cannot be used without it: bring the file back from where you keep its copy.`,
    )
}

/** The 32 bytes of the instance secret. Refuses a file of another length, and one that others may read. */
export function readSecret(file: string): Uint8Array {
  const bytes = readable(file)
  if (bytes.length !== LENGTH)
    throw new StartFault(`The instance secret ${file} is damaged: it must hold 32 bytes.`)
  if ((statSync(file).mode & 0o077) !== 0)
    throw new StartFault(
      `The instance secret ${file} can be read by others on this machine: run "chmod 600 ${file}".`,
    )
  return bytes
}

function readable(file: string): Uint8Array {
  try {
    return readFileSync(file)
  } catch {
    throw new StartFault(
      `The instance secret ${file} cannot be read by this user: give it to the user who runs Evenhand.`,
    )
  }
}

/** On the disk before anything is locked with it, and whole or not at all. */
function make(file: string, bytes: Uint8Array) {
  const aside = `${file}.new`
  const handle = openSync(aside, 'w', 0o600)
  try {
    writeSync(handle, bytes)
    fsyncSync(handle)
  } finally {
    closeSync(handle)
  }
  renameSync(aside, file)
  const folder = openSync(dirname(file), 'r')
  fsyncSync(folder)
  closeSync(folder)
}
