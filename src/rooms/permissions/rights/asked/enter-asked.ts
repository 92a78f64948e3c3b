import { sql as raw } from 'kysely'
import { newId } from '#platform/crypto.ts'
import type { Desk } from '#platform/desk.ts'
import { notFound, Refusal, refuse } from '#platform/refusal.ts'
import { dayToCome, familyFile, isToCome, referenceOf } from '#rooms/casework'
import { dateAt } from '#rooms/facts'
import { fileSealToWrite } from '#rooms/vault'
import type { Tables } from '../../schema/tables.ts'
import { dueOn } from '../access/due-on.ts'
import { notInThisFile } from '../refusals.ts'
import { type AskedTable, sealAsked } from './asked-words.ts'

/** Enters what somebody of a file asked for, due within a month (UK GDPR article 12(3)); gives its id. */
export async function enterAsked(
  desk: Desk,
  table: AskedTable,
  typed: { file: string; person: string; askedOn: string; asked: string; statement?: string },
): Promise<string | Refusal> {
  const { file, person, askedOn, asked, statement = '' } = typed
  if (isToCome(askedOn, dateAt(desk.now))) return refuse(dayToCome, { field: 'askedOn' })
  if (!(await referenceOf(desk, file))) return refuse(notFound)
  const seal = await fileSealToWrite(desk, file, 'only kept')
  if (seal instanceof Refusal) return seal
  const family = await familyFile(desk, seal, file)
  if (!family) return refuse(notFound)
  if (!family.people.some(({ id }) => id === person)) return refuse(notInThisFile, { field: 'person' })
  const id = newId()
  await desk.sql
    .withTables<Tables>()
    .insertInto(table)
    .values({
      ...{ id, file, person, by: desk.person?.id ?? '', at: desk.now },
      asked_on: raw<Date>`${askedOn}::date`,
      due_on: raw<Date>`${dueOn(askedOn)}::date`,
      sealed_words: sealAsked(seal, table, id, 1, { asked, statement, answer: '' }),
    })
    .execute()
  return id
}
