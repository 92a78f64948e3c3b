import { newId } from '#platform/crypto.ts'
import type { Desk } from '#platform/desk.ts'
import { namesOf } from '#rooms/people'
import { type FileSeal, fileSeals } from '#rooms/vault'
import { handoverLetter } from '../../letters/handover-letter.ts'
import { openPeople } from '../../open-people.ts'
import type { Tables } from '../../schema/tables.ts'
import type { HeldCase } from './held-by.ts'

/**
 * Writes to each family whose case was handed over, as far as it is known how somebody of them wants to be reached, and
 * reminders are not stopped for them. Whoever works with them now sends it. Gives how many letters were prepared.
 */
export async function prepareLetters(
  desk: Desk,
  cases: readonly HeldCase[],
  gets: ReadonlyMap<string, string | null>,
  { person, from, until }: { person: string; from: string; until: string | null },
): Promise<number> {
  const byFile = new Map([...cases].reverse().map(one => [one.file, one]))
  const files = [...byFile.keys()]
  if (files.length === 0) return 0
  const names = await namesOf(desk, [person, ...[...gets.values()].flatMap(worker => worker ?? [])])
  const before = names.get(person) ?? 'Your worker'
  const seals = await fileSeals(desk, files)
  const rows = (await filesToWriteTo(desk, files, seals)).flatMap(file => {
    const [seal, held] = [seals.get(file), byFile.get(file)]
    if (!seal || !held) return []
    const worker = gets.get(held.case) ?? null
    const words = handoverLetter({ before, now: worker ? names.get(worker) : undefined, from, until })
    const id = newId()
    const place = { field: 'casework.letter.sealed_words', row: id, version: 1 } as const
    const sealed_words = seal.seal(JSON.stringify(words), place)
    const by = worker ?? desk.person?.id ?? ''
    return [{ id, file, case_id: held.case, kind: 'handover', sealed_words, by, at: desk.now }]
  })
  if (rows.length > 0)
    await desk.sql.withTables<Tables>().insertInto('casework.letter').values(rows).execute()
  return rows.length
}

/** Those of whom somebody said how they want to be reached, and for whom reminders go out. */
async function filesToWriteTo(
  desk: Desk,
  files: readonly string[],
  seals: ReadonlyMap<string, FileSeal>,
): Promise<string[]> {
  const tables = desk.sql.withTables<Tables>()
  const [open, people] = await Promise.all([
    tables
      .selectFrom('casework.file')
      .select('id')
      .where('id', 'in', [...files])
      .where('reminders_stopped_at', 'is', null)
      .execute(),
    tables
      .selectFrom('casework.person')
      .select(['id', 'file', 'kind', 'sealed_details', 'version', 'role_explained_at'])
      .where('file', 'in', [...files])
      .execute(),
  ])
  return open.flatMap(({ id: file }) => {
    const seal = seals.get(file)
    const those = people.filter(one => one.file === file)
    return seal && openPeople(seal, those).some(({ replyBy }) => replyBy !== undefined) ? [file] : []
  })
}
