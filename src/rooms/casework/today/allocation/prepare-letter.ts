import type { Desk } from '#platform/desk.ts'
import { dateAt } from '#rooms/facts'
import { fileSeals } from '#rooms/vault'
import { firstWords } from '../../letters/first-words.ts'
import { newLetter } from '../../letters/new-letter.ts'
import { whomToWriteTo } from '../../letters/whom-to-write-to.ts'
import type { Tables } from '../../schema/tables.ts'

/**
 * Writes to the family who works with them, or who does now, where it is known how somebody of them wants to be reached
 * and reminders are not stopped. It is the worker's to read and to send; whether a letter was prepared.
 */
export async function prepareLetter(
  desk: Desk,
  { case: id, worker, isFirst }: { case: string; worker: string; isFirst: boolean },
): Promise<boolean> {
  const tables = desk.sql.withTables<Tables>()
  const kind = isFirst ? 'allocation' : 'handover'
  const standing = await tables
    .selectFrom('casework.case')
    .select(['file', 'issue'])
    .where('id', '=', id)
    .where(({ not, exists, selectFrom }) =>
      not(
        exists(
          selectFrom('casework.letter')
            .where('case_id', '=', id)
            .where('kind', '=', kind)
            .where('sent_at', 'is', null),
        ),
      ),
    )
    .executeTakeFirst()
  if (!standing) return false
  const { file, issue } = standing
  const seals = await fileSeals(desk, [file])
  const [found] = await whomToWriteTo(desk, [file], seals)
  const seal = seals.get(file)
  if (!seal || !found) return false
  const words = firstWords(kind, found.person, { issue, from: dateAt(desk.now), until: null })
  const row = newLetter(seal, { file, case: id, kind, words, by: worker, at: desk.now })
  await tables.insertInto('casework.letter').values(row).execute()
  return true
}
