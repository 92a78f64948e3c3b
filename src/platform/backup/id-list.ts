import { existsSync } from 'node:fs'
import { readFile, rename, rm } from 'node:fs/promises'
import { wordsOf } from './recipients.ts'
import { writeWhole } from './write-whole.ts'

const HEAD =
  '# What was erased, by random ids, one a line. Keep a copy with the backups: a restore erases it again.\n'

/** Adds ids to a list outside the database; what is in it stays. The list is whole at every moment. */
export async function keepIdList(file: string, ids: readonly string[]): Promise<void> {
  const known = existsSync(file) ? wordsOf(await readFile(file, 'utf8')) : []
  const all = new Set([...known, ...ids])
  if (all.size === known.length) return
  const aside = `${file}.next`
  await rm(aside, { force: true })
  await writeWhole(aside, textOf([...all]))
  await rename(aside, file)
}

async function* textOf(ids: readonly string[]): AsyncGenerator<Uint8Array> {
  yield Buffer.from(HEAD + ids.map(id => `${id}\n`).join(''))
}
