import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { Encrypter } from 'age-encryption'
import { StartFault } from '#platform/start/fault.ts'

/** The file in the data folder that names who can open this service's backups, one a line; `#` begins a comment. */
export function recipientsFile(data: string): string {
  return join(data, 'backup-recipients')
}

/** The recipients in that file; none when it is not there. Refuses a line that is not an age recipient. */
export function keptRecipients(data: string): readonly string[] {
  const file = recipientsFile(data)
  return existsSync(file) ? checkRecipients(wordsOf(readFileSync(file, 'utf8')), file) : []
}

/** The same recipients, each once. Refuses what is not one; `from` says where it was given. */
export function checkRecipients(given: readonly string[], from: string): readonly string[] {
  for (const one of given) {
    if (one.toUpperCase().startsWith('AGE-SECRET-KEY-'))
      throw new StartFault(
        `There is a secret identity in ${from}, which opens backups and must not lie on this machine: give the recipient that belongs to it (age1...), and make a new pair.`,
      )
    if (!isRecipient(one))
      throw new StartFault(`"${one}" in ${from} is not an age recipient: it should look like age1...`)
  }
  return [...new Set(given)]
}

function isRecipient(text: string): boolean {
  try {
    new Encrypter().addRecipient(text)
    return true
  } catch {
    return false
  }
}

/** The lines of a file that say something. */
export function wordsOf(text: string): string[] {
  const lines = text.split('\n').map(line => line.trim())
  return lines.filter(line => line !== '' && !line.startsWith('#'))
}
