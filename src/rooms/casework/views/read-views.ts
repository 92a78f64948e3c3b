import { z } from 'zod'
import type { Desk } from '#platform/desk.ts'
import { query } from '#platform/query.ts'
import { notFound, Refusal, refuse } from '#platform/refusal.ts'
import { namesOf } from '#rooms/people'
import { type FileSeal, fileSeal } from '#rooms/vault'
import { referenceOf } from '../file-reference.ts'
import { ATTENDERS } from '../meetings/who-attends.ts'
import { whoeverElse } from '../meetings/whoever-else.ts'
import { referenceInWords } from '../reference.ts'
import type { Tables } from '../schema/tables.ts'
import type { ApprovedHow, Owner, Worded } from './how.ts'
import { saidIn, titleOf } from './views-words.ts'

/** A document of the family's own views with all its versions, opened with its file's key; entered in the ledger, about the file. */
export const readViews = query({
  name: 'read-views',
  input: z.strictObject({ views: z.uuid() }),
  who: ATTENDERS,
  async answer({ views: id }, desk) {
    const row = await desk.sql
      .withTables<Tables>()
      .selectFrom('casework.views')
      .select(['id', 'file', 'owner', 'sealed_words', 'version'])
      .where('id', '=', id)
      .executeTakeFirst()
    if (!row) return refuse(notFound)
    const seal = await fileSeal(desk, row.file)
    if (seal instanceof Refusal) return seal
    const [reference, versions] = await Promise.all([referenceOf(desk, row.file), versionsOf(desk, seal, id)])
    const newest = versions.at(-1)
    if (!newest) return refuse(notFound)
    return {
      id,
      file: row.file,
      reference: reference === undefined ? '' : referenceInWords(reference),
      owner: row.owner as Owner,
      title: titleOf.open(seal, row),
      versions,
      newest,
    }
  },
  about: (_input, { file }) => file,
})

/** The document as `readViews` gives it. */
export type ViewsInFull = Exclude<Awaited<ReturnType<typeof readViews.answer>>, { kind: unknown }>
export type ViewsVersion = ViewsInFull['newest']

async function versionsOf(desk: Desk, seal: FileSeal, id: string) {
  const tables = desk.sql.withTables<Tables>()
  const rows = await tables
    .selectFrom('casework.views_version')
    .select(['id', 'number', 'how', 'sealed_words', 'version', 'by', 'at'])
    .where('views', '=', id)
    .orderBy('number')
    .execute()
  const approvals = await tables
    .selectFrom('casework.views_approval')
    .select(['number', 'how', 'by', 'at'])
    .where('views', '=', id)
    .orderBy('at')
    .execute()
  const names = await namesOf(
    desk,
    [...rows, ...approvals].map(({ by }) => by),
  )
  const named = (person: string) => names.get(person) ?? whoeverElse(desk.person)
  return rows.map(row => {
    const approval = approvals.find(({ number }) => number === row.number)
    return {
      number: row.number,
      how: row.how as Worded,
      by: named(row.by),
      at: row.at,
      said: saidIn.open(seal, row),
      approval: approval && { how: approval.how as ApprovedHow, at: approval.at, by: named(approval.by) },
    }
  })
}
