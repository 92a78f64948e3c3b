import { z } from 'zod'
import { command } from '#platform/command.ts'
import { newId } from '#platform/crypto.ts'
import { ourPromise } from '#platform/our-promise.ts'
import { refuse } from '#platform/refusal.ts'
import { CASEWORKERS } from '#platform/who.ts'
import { sealForService } from '#rooms/vault'
import { because, moment, tick } from '../calls/contact-fields.ts'
import type { Tables } from '../schema/tables.ts'
import { whenNotRead } from './arrange-meeting.ts'
import { PANEL_KINDS } from './kinds.ts'
import { readWhen } from './read-when.ts'
import { lateNeedsWhy } from './refusals.ts'

/** What is decided there. Where the council decides about families, nobody of the service has a seat. */
export const DECIDES_ON = ['nothing', 'policy', 'our-service', 'families'] as const
export type DecidesOn = (typeof DECIDES_ON)[number]

export const DECIDES_ON_WORDS: Readonly<Record<DecidesOn, string>> = {
  nothing: 'Nothing: it discusses or informs',
  policy: 'Policy or provision for everybody',
  'our-service': 'Our own service',
  families: 'Single families: what a child gets, or where they go',
}

const noSeat = {
  code: 'no-seat-on-families',
  status: 422,
  sentence: `The service takes part in no decision of the council or another agency about a family, and has no seat where they are made${ourPromise('one-role-at-each-meeting')}. With a family’s agreement you can be there to support it: arrange that from its file.`,
} as const
const noPartInDecisions = {
  code: 'no-part-in-decisions',
  status: 422,
  sentence: `The service takes part in no decision of the council or another agency${ourPromise('one-role-at-each-meeting')}. Contribute to the discussion, and leave the deciding to them.`,
} as const

/** Where the words of this table are sealed. */
export const panelPlace = (row: string, version: number) =>
  ({ field: 'casework.panel.sealed_words', row, version }) as const

/**
 * Enters a meeting about no one family in the register of what the service took part in, and as what: one role,
 * beforehand or late with why (C08). A seat where others decide about families is refused (R21), and so is a part in
 * others' decisions.
 */
export const enterPanel = command({
  name: 'enter-panel',
  called: 'A meeting about no one family',
  input: z.strictObject({
    kind: z.enum(PANEL_KINDS, 'Choose what kind of meeting it is'),
    title: z
      .string()
      .trim()
      .min(1, 'Write what the meeting is called')
      .max(200, 'This is longer than 200 characters'),
    place: z.string().trim().max(200, 'A place has 200 characters or fewer').default(''),
    when: moment.min(1, 'Write the day and the time').meta({ examples: ['30 11 2026 14:00'] }),
    decidesOn: z.enum(DECIDES_ON, 'Choose what is decided there'),
    role: z.enum(['strategy', 'decision'], 'Choose as what you are there: exactly one'),
    lateBecause: because.optional(),
    told: tick,
  }),
  who: CASEWORKERS,
  refusals: [noSeat, noPartInDecisions, whenNotRead, lateNeedsWhy],
  spoken: ['kind', 'decidesOn', 'role', 'told'],
  async carryOut({ kind, title, place, when, decidesOn, role, lateBecause, told }, desk) {
    if (decidesOn === 'families') return refuse(noSeat, { field: 'decidesOn' })
    if (role === 'decision' && decidesOn !== 'our-service')
      return refuse(noPartInDecisions, { field: 'role' })
    const starts_at = readWhen(when, desk.now)
    if (!starts_at) return refuse(whenNotRead, { field: 'when' })
    const isLate = starts_at <= desk.now
    if (isLate && !lateBecause) return refuse(lateNeedsWhy, { field: 'lateBecause' })
    const id = newId()
    const words = JSON.stringify({ title, place, lateBecause: lateBecause ?? '' })
    const person = desk.person?.id ?? ''
    await desk.sql
      .withTables<Tables>()
      .insertInto('casework.panel')
      .values({
        ...{ id, kind, decides_on: decidesOn, role, person, starts_at, by: person },
        ...{ stated_at: desk.now, stated_late: isLate, told_at: told ? desk.now : null },
        sealed_words: await sealForService(desk, words, panelPlace(id, 1)),
      })
      .execute()
    return { panel: id }
  },
})
