import { z } from 'zod'
import { command } from '#platform/command.ts'
import { refuse } from '#platform/refusal.ts'
import { CASEWORKERS } from '#platform/who.ts'
import { areSheetsMissing, sheetsMissing } from '#rooms/vault'
import type { Tables } from '../schema/tables.ts'
import { enterRequest } from './enter-request.ts'
import { requestFields } from './request-fields.ts'
import { ASKERS } from './request-words.ts'

/** What is taken down by hand: a voicemail that somebody listened to, a letter that somebody opened. */
export const TAKEN_DOWN = ['voicemail', 'post'] as const

const { name, phone, email, child, safeToContact, datedOn, words } = requestFields

/** Takes a voicemail or a letter down as a request: for the team's queue, or for oneself. */
export const takeDownRequest = command({
  name: 'take-down-request',
  called: 'Take down a voicemail or a letter',
  input: z.strictObject({
    channel: z.enum(TAKEN_DOWN, 'Choose how it came'),
    from: z.enum(ASKERS).default('unknown'),
    ...{ name, phone, email, child, safeToContact, datedOn, words },
    mine: z.literal('yes').optional(),
  }),
  who: CASEWORKERS,
  spoken: ['channel', 'from', 'mine'],
  refusals: [sheetsMissing],
  async carryOut({ mine, ...typed }, desk) {
    if (await areSheetsMissing(desk)) return refuse(sheetsMissing)
    const request = await enterRequest(desk, typed)
    if (mine)
      await desk.sql
        .withTables<Tables>()
        .updateTable('casework.request')
        .set({ claimed_by: desk.person?.id ?? null, claimed_at: desk.now })
        .where('id', '=', request)
        .execute()
    return { request, mine: mine !== undefined }
  },
  about: (_input, { request }) => request,
})
