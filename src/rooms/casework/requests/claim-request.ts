import { z } from 'zod'
import { command } from '#platform/command.ts'
import type { Desk } from '#platform/desk.ts'
import { notFound, Refusal } from '#platform/refusal.ts'
import { CASEWORKERS } from '#platform/who.ts'
import type { Tables } from '../schema/tables.ts'
import { requestFinished, takenByColleague } from './refusals.ts'
import { requestAtHand } from './request-at-hand.ts'

/** Takes a request on with one press (domain.md §8, task 9). Whoever comes second is told who has it, and since when. */
export const claimRequest = command({
  name: 'claim-request',
  called: 'Claim a request',
  input: z.strictObject({ request: z.uuid() }),
  who: CASEWORKERS,
  bare: true,
  spoken: ['request'],
  refusals: [notFound, takenByColleague, requestFinished],
  async carryOut({ request }, desk) {
    if (await claim(desk, request)) return { request }
    const standing = await requestAtHand(desk, request)
    return standing instanceof Refusal ? standing : { request }
  },
  about: ({ request }) => request,
})

/** One statement: of two who press at once, the second finds it taken. */
async function claim({ sql, person, now }: Desk, request: string): Promise<boolean> {
  const { numUpdatedRows } = await sql
    .withTables<Tables>()
    .updateTable('casework.request')
    .set({ claimed_by: person?.id ?? null, claimed_at: now })
    .where('id', '=', request)
    .where('claimed_by', 'is', null)
    .where('ended_at', 'is', null)
    .executeTakeFirst()
  return numUpdatedRows > 0n
}
