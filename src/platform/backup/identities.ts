import { readFileSync } from 'node:fs'
import { Decrypter } from 'age-encryption'
import { StartFault } from '#platform/start/fault.ts'
import { wordsOf } from './recipients.ts'

/** The identities in a file as `age-keygen` writes it. Refuses a file that has none, or something else. */
export function readIdentities(file: string): readonly string[] {
  const found = wordsOf(textOf(file))
  if (found.length > 0 && found.every(isIdentity)) return found
  throw new StartFault(
    `The file ${file} is not an age identity: it should hold a line that begins with AGE-SECRET-KEY-, as age-keygen writes it.`,
  )
}

function textOf(file: string): string {
  try {
    return readFileSync(file, 'utf8')
  } catch {
    throw new StartFault(`The identity ${file} cannot be read: check the name.`)
  }
}

function isIdentity(text: string): boolean {
  try {
    new Decrypter().addIdentity(text)
    return true
  } catch {
    return false
  }
}
