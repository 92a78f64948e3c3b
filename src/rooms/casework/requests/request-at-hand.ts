import type { Desk } from '#platform/desk.ts'
import { notFound, type Refusal, refuse } from '#platform/refusal.ts'
import { namesOf } from '#rooms/people'
import type { Tables } from '../schema/tables.ts'
import { requestFinished, takenByColleague } from './refusals.ts'
import { sinceInWords } from './since-in-words.ts'

/** A request that waits, held until the act is over. */
export interface RequestAtHand {
  readonly id: string
  readonly channel: string
  readonly received_at: Date
  readonly claimed_by: string | null
  readonly sealed_words: Buffer
}

/** Holds a request for whoever does something with it. Refuses one that is finished, and one that a colleague has. */
export async function requestAtHand(desk: Desk, id: string): Promise<RequestAtHand | Refusal> {
  const row = await desk.sql
    .withTables<Tables>()
    .selectFrom('casework.request')
    .select(['id', 'channel', 'received_at', 'claimed_by', 'claimed_at', 'ended_at', 'sealed_words'])
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst()
  if (!row) return refuse(notFound)
  const { claimed_by, claimed_at, ended_at, sealed_words } = row
  if (ended_at || !sealed_words) return refuse(requestFinished)
  if (claimed_by && claimed_by !== desk.person?.id) return refuseTaken(desk, claimed_by, claimed_at ?? desk.now)
  return { ...row, sealed_words }
}

/** Says who has it, and since when. */
export async function refuseTaken(desk: Desk, by: string, since: Date): Promise<Refusal> {
  const name = (await namesOf(desk, [by])).get(by) ?? 'A colleague'
  return refuse(takenByColleague, { sentence: `${name} has it since ${sinceInWords(since, desk.now)}.` })
}
