import { z } from 'zod'
import { command } from '#platform/command.ts'
import { notFound, Refusal } from '#platform/refusal.ts'
import { CASEWORKERS } from '#platform/who.ts'
import { notAvailable } from '#rooms/interests'
import type { Tables } from '../schema/tables.ts'
import { requestFinished } from './refusals.ts'
import { requestAtHand } from './request-at-hand.ts'

/** What a request may come to without a file. */
export const PUT_ASIDE = ['answered', 'not-for-us', 'spam'] as const
export type PutAside = (typeof PUT_ASIDE)[number]
export const PUT_ASIDE_WORDS: Readonly<Record<PutAside, string>> = {
  answered: 'Answered: no file is needed',
  'not-for-us': 'Not for us: we told them who can help',
  spam: 'Spam',
}

/** A request is done with, without a file. Its words can be brought back for thirty days, and are then forgotten. */
export const endRequest = command({
  name: 'end-request',
  called: 'Put a request aside',
  input: z.strictObject({
    request: z.uuid(),
    how: z.enum(PUT_ASIDE, 'Choose what became of it'),
  }),
  who: CASEWORKERS,
  spoken: ['request', 'how'],
  refusals: [notFound, notAvailable, requestFinished],
  async carryOut({ request, how }, desk) {
    const standing = await requestAtHand(desk, request)
    if (standing instanceof Refusal) return standing
    await desk.sql
      .withTables<Tables>()
      .updateTable('casework.request')
      .set({ ended_at: desk.now, ended_how: how, ended_by: desk.person?.id ?? null })
      .where('id', '=', request)
      .execute()
    return { request }
  },
  about: ({ request }) => request,
})
