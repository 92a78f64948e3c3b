import { sql as raw } from 'kysely'
import type { Desk } from '#platform/desk.ts'
import { notFound, type Refusal, refuse } from '#platform/refusal.ts'
import { namesOf } from '#rooms/people'
import { requestFinished, takenByColleague } from './refusals.ts'
import type { RequestChannel } from './request-channel.ts'
import { sinceInWords } from './since-in-words.ts'

/** A request that waits, held until the act is over. */
export interface RequestAtHand {
  readonly id: string
  readonly channel: RequestChannel
  readonly received_at: Date
  /** A day like 2026-11-22. */
  readonly dated_on: string | null
  readonly claimed_by: string | null
  readonly sealed_words: Buffer
}

interface Row extends Omit<RequestAtHand, 'sealed_words'> {
  readonly claimed_at: Date | null
  readonly ended_at: Date | null
  readonly sealed_words: Buffer | null
}

/** Holds a request for whoever does something with it. Refuses one that is finished, and one that a colleague has. */
export async function requestAtHand(desk: Desk, id: string): Promise<RequestAtHand | Refusal> {
  const { rows } = await raw<Row>`
    select id, channel, received_at, dated_on::text, claimed_by, claimed_at, ended_at, sealed_words
    from casework.request where id = ${id} for update`.execute(desk.sql)
  const [row] = rows
  if (!row) return refuse(notFound)
  const { claimed_by, claimed_at, ended_at, sealed_words } = row
  if (ended_at || !sealed_words) return refuse(requestFinished)
  if (claimed_by && claimed_by !== desk.person?.id)
    return refuseTaken(desk, claimed_by, claimed_at ?? desk.now)
  return { ...row, sealed_words }
}

/** Says who has it, and since when. */
async function refuseTaken(desk: Desk, by: string, since: Date): Promise<Refusal> {
  const name = (await namesOf(desk, [by])).get(by) ?? 'A colleague'
  return refuse(takenByColleague, { sentence: `${name} has it since ${sinceInWords(since, desk.now)}.` })
}
