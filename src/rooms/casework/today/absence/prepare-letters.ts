import type { Desk } from '#platform/desk.ts'
import { fileSeals } from '#rooms/vault'
import { firstWords } from '../../letters/first-words.ts'
import { newLetter } from '../../letters/new-letter.ts'
import { whomToWriteTo } from '../../letters/whom-to-write-to.ts'
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
  { from, until }: { from: string; until: string | null },
): Promise<number> {
  const byFile = new Map([...cases].reverse().map(one => [one.file, one]))
  const files = [...byFile.keys()]
  if (files.length === 0) return 0
  const seals = await fileSeals(desk, files)
  const rows = (await whomToWriteTo(desk, files, seals)).flatMap(({ file, person }) => {
    const [seal, held] = [seals.get(file), byFile.get(file)]
    if (!seal || !held) return []
    const words = firstWords('handover', person, { from, until })
    const by = gets.get(held.case) ?? desk.person?.id ?? ''
    return [newLetter(seal, { file, case: held.case, kind: 'handover', words, by, at: desk.now })]
  })
  if (rows.length > 0)
    await desk.sql.withTables<Tables>().insertInto('casework.letter').values(rows).execute()
  return rows.length
}
