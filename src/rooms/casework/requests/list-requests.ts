import { sql as raw } from 'kysely'
import { z } from 'zod'
import type { Desk } from '#platform/desk.ts'
import { query } from '#platform/query.ts'
import { CASEWORKERS } from '#platform/who.ts'
import { namesOf } from '#rooms/people'
import { notKeptFrom } from '../interests/not-kept-from.ts'
import type { RequestChannel } from './request-channel.ts'

const SHOWN = 100

/** A request as a line of the queue: nothing of who sent it or why, so that it can be read by somebody passing by. */
export interface RequestLine {
  readonly request: string
  readonly reference: string
  readonly channel: RequestChannel
  readonly receivedAt: Date
  /** A date that they named, like 2026-11-22. */
  readonly datedOn: string | null
  readonly claimedBy: string | null
  readonly claimedAt: Date | null
  readonly isMine: boolean
  readonly endedAt: Date | null
  readonly endedHow: string | null
}

interface Row extends Omit<RequestLine, 'claimedBy' | 'isMine'> {
  readonly claimedBy: string | null
}

/**
 * The requests that wait, those with a date first and the nearest of them first, then the oldest (task 9); or those put
 * aside in the last thirty days. At most a hundred.
 */
export const listRequests = query({
  name: 'list-requests',
  input: z.strictObject({ which: z.enum(['waiting', 'put-aside']).default('waiting') }),
  who: CASEWORKERS,
  as: 'registrar',
  async answer({ which }, desk): Promise<RequestLine[]> {
    const rows = await rowsOf(desk, which === 'waiting')
    const names = await namesOf(
      desk,
      rows.flatMap(({ claimedBy }) => claimedBy ?? []),
    )
    return rows.map(({ claimedBy, ...row }) => ({
      ...row,
      claimedBy: claimedBy && (names.get(claimedBy) ?? 'Somebody who has left'),
      isMine: claimedBy !== null && claimedBy === desk.person?.id,
    }))
  },
})

async function rowsOf({ sql, person }: Desk, isWaiting: boolean): Promise<Row[]> {
  const { rows } = await raw<Row>`
    select id as request, reference, channel, received_at as "receivedAt", dated_on::text as "datedOn",
      claimed_by as "claimedBy", claimed_at as "claimedAt", ended_at as "endedAt", ended_how as "endedHow"
    from casework.request
    where ${isWaiting ? raw`ended_at is null and (claimed_by is not null or ${notKeptFrom('casework.request.id', person?.id ?? '')})` : raw`ended_at is not null and sealed_words is not null`}
    order by ${isWaiting ? raw`dated_on, received_at` : raw`ended_at desc`} limit ${SHOWN}`.execute(sql)
  return rows
}
