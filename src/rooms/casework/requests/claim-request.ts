import { z } from 'zod'
import { command } from '#platform/command.ts'
import { newId } from '#platform/crypto.ts'
import type { Desk } from '#platform/desk.ts'
import { notFound, Refusal, refuse } from '#platform/refusal.ts'
import { CASEWORKERS } from '#platform/who.ts'
import { notAvailable } from '#rooms/interests'
import { mayTakeRequest } from '../interests/may-work-with.ts'
import type { Tables } from '../schema/tables.ts'
import { requestFinished } from './refusals.ts'
import { requestAtHand } from './request-at-hand.ts'

/**
 * Takes a request on with one press (domain.md §8, task 9). Whoever comes second learns that it is not available to them,
 * and nothing else: the same as somebody learns who knows whoever asks (C16).
 */
export const claimRequest = command({
  name: 'claim-request',
  called: 'Claim a request',
  input: z.strictObject({ request: z.uuid() }),
  who: CASEWORKERS,
  as: 'registrar',
  serializable: true,
  bare: true,
  spoken: ['request'],
  refusals: [notFound, notAvailable, requestFinished],
  async attempt({ request }, desk) {
    await isFree(desk, request)
    return undefined
  },
  async carryOut({ request }, desk) {
    const may = await isFree(desk, request)
    if (await claim(desk, may ? request : newId())) return { request }
    const standing = await requestAtHand(desk, request)
    if (standing instanceof Refusal) return standing
    return may ? { request } : refuse(notAvailable)
  },
  about: ({ request }) => request,
})

const isFree = async (desk: Desk, request: string) =>
  (await mayTakeRequest(desk, desk.person?.id ?? request, request)) === 'free'

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
