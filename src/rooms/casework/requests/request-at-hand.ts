import { sql as raw } from 'kysely'
import type { Desk } from '#platform/desk.ts'
import { notFound, type Refusal, refuse } from '#platform/refusal.ts'
import { notAvailable } from '#rooms/interests'
import { requestFinished } from './refusals.ts'
import type { RequestChannel } from './request-channel.ts'

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
  readonly ended_at: Date | null
  readonly sealed_words: Buffer | null
}

/**
 * Holds a request for whoever does something with it. Refuses one that is finished, and one that is not available to
 * them: a colleague has it, or an interest stands between, and which of the two is not said.
 */
export async function requestAtHand(desk: Desk, id: string): Promise<RequestAtHand | Refusal> {
  const { rows } = await raw<Row>`
    select id, channel, received_at, dated_on::text, claimed_by, ended_at, sealed_words
    from casework.request where id = ${id} for update`.execute(desk.sql)
  const [row] = rows
  if (!row) return refuse(notFound)
  const { claimed_by, ended_at, sealed_words } = row
  if (ended_at || !sealed_words) return refuse(requestFinished)
  if (claimed_by && claimed_by !== desk.person?.id) return refuse(notAvailable)
  return { ...row, sealed_words }
}
