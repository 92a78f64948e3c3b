import { sql as raw } from 'kysely'
import { newId } from '#platform/crypto.ts'
import type { Desk } from '#platform/desk.ts'
import type { Tables } from '../schema/tables.ts'
import type { RequestChannel } from './request-channel.ts'
import { requestReference } from './request-reference.ts'
import { type RequestWords, sealRequestWords } from './request-words.ts'

/**
 * Enters a request, sealed at once; `datedOn` (YYYY-MM-DD) is a date that its sender named. Gives its id. Nothing is
 * looked up on the way: whoever sends it can learn nothing of who is known.
 */
export async function enterRequest(
  desk: Pick<Desk, 'sql' | 'secret' | 'now'>,
  { channel, datedOn, ...words }: RequestWords & { channel: RequestChannel; datedOn?: string | undefined },
): Promise<string> {
  const id = newId()
  const { numInsertedOrUpdatedRows } = await desk.sql
    .withTables<Tables>()
    .insertInto('casework.request')
    .values({
      id,
      reference: requestReference(id),
      channel,
      received_at: desk.now,
      dated_on: datedOn ? raw<Date>`${datedOn}::date` : null,
      sealed_words: await sealRequestWords(desk, id, words),
    })
    .onConflict(conflict => conflict.column('reference').doNothing())
    .executeTakeFirstOrThrow()
  // One of 34 thousand million references was given out before: another one.
  return numInsertedOrUpdatedRows === 1n ? id : enterRequest(desk, { channel, datedOn, ...words })
}
