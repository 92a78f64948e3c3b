import { sql as raw } from 'kysely'
import { z } from 'zod'
import { command } from '#platform/command.ts'
import { newId } from '#platform/crypto.ts'
import type { Desk } from '#platform/desk.ts'
import type { Letter } from '#platform/paper/letter.ts'
import { notFound, Refusal, refuse } from '#platform/refusal.ts'
import { CASEWORKERS } from '#platform/who.ts'
import { referenceInWords, typedDay, typedParagraphs } from '#rooms/casework'
import { dateAt, type PlainDate } from '#rooms/facts'
import { keyMissing } from '#rooms/vault'
import { opened, type Permission, permissionRow, permissionToUse } from '../consent/permission.ts'
import { standingOn } from '../consent/standing.ts'
import { type FamilyAtHand, familyToWrite } from '../family-at-hand.ts'
import type { Tables } from '../schema/tables.ts'
import { firstDisclosureWords, sealDisclosure } from './disclosure-words.ts'
import { prepareReceipts } from './receipt.ts'
import { noGround, theirGround } from './refusals.ts'
import { whoIsTold } from './who-is-told.ts'

const dayAhead = {
  code: 'told-day-ahead',
  status: 422,
  sentence: 'This day is still to come. Enter the day on which it was said.',
} as const

/**
 * Records what was said to somebody under a standing permission to talk, as a summary that left (K12). The permission
 * held on the day it was said: one that was withdrawn since covers what was said on a day before that.
 */
export const recordTold = command({
  name: 'record-told',
  called: 'What was said to somebody',
  input: z.strictObject({
    permission: z.uuid('Choose the permission'),
    on: typedDay('the day on which it was said').optional(),
    toPerson: z.string().trim().max(200, 'A name has 200 characters or fewer').default(''),
    said: z
      .string('Write what was said, in a few sentences')
      .trim()
      .min(1, 'Write what was said, in a few sentences')
      .max(10_000, 'Write the summary in 10,000 characters or fewer'),
  }),
  who: CASEWORKERS,
  refusals: [notFound, keyMissing, noGround, theirGround, dayAhead],
  spoken: ['permission', 'on'],
  async carryOut({ permission: id, on, toPerson, said }, desk) {
    const row = await permissionRow(desk, id)
    if (!row) return refuse(notFound)
    const standing = await familyToWrite(desk, row.file)
    if (standing instanceof Refusal) return standing
    const held = await permissionToUse(desk, id)
    if (!held) return refuse(notFound)
    const permission = opened(standing.seal, held)
    const day = on ?? dateAt(desk.now)
    if (day > dateAt(desk.now)) return refuse(dayAhead, { field: 'on' })
    if (!permission.scopes.includes('talk')) return refuse(theirGround, { field: 'permission' })
    if (!heldOn(permission, day)) return refuse(noGround, { field: 'permission' })
    const to = { body: permission.body, toPerson: permission.toPerson || toPerson }
    const disclosure = await enterTold(desk, standing, permission, { day, to, said })
    return { file: row.file, disclosure }
  },
  about: (_input, { file }) => file,
})

/** Of a day on which it was withdrawn nobody can say whether the words came first: it does not count. */
function heldOn(permission: Permission, day: PlainDate): boolean {
  const { withdrawnAt } = permission
  if (standingOn({ ...permission, withdrawnAt: null }, day) !== 'holds') return false
  return !withdrawnAt || day < dateAt(withdrawnAt)
}

async function enterTold(
  desk: Desk,
  standing: FamilyAtHand,
  permission: Permission,
  { day, to, said }: { day: PlainDate; to: { body: string; toPerson: string }; said: string },
): Promise<string> {
  const { seal, family, file } = standing
  const id = newId()
  const by = desk.person?.id ?? ''
  const letter: Letter = {
    ...{ title: 'What was said', date: day, reference: referenceInWords(family.reference) },
    blocks: typedParagraphs(said),
  }
  const row = { permission: permission.id, kept_from_family: false }
  const told = whoIsTold(standing, row, permission.person, [])
  const receipts = await prepareReceipts(desk, standing, permission, told instanceof Refusal ? [] : told, {
    ...{ ground: 'permission', way: 'spoken', papers: [], said: [] },
    words: { ...firstDisclosureWords(to), text: said },
  })
  await desk.sql
    .withTables<Tables>()
    .insertInto('permissions.disclosure')
    .values({
      ...{ id, file, ground: 'permission', permission: permission.id, body_kind: permission.bodyKind },
      ...{ by, changed_by: by, at: desk.now, way: 'spoken', left_at: desk.now, left_by: by },
      receipt: receipts[0] ?? null,
      left_on: raw<Date>`${day}::date`,
      sealed_words: sealDisclosure(seal, id, 1, {
        ...{ ...firstDisclosureWords(to), text: said, receipts },
        left: { letter, papers: [], mailedTo: '' },
      }),
    })
    .execute()
  return id
}
