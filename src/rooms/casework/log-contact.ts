import { z } from 'zod'
import { command } from '#platform/command.ts'
import { newId } from '#platform/crypto.ts'
import type { Desk } from '#platform/desk.ts'
import { notFound, Refusal, refuse } from '#platform/refusal.ts'
import { CASEWORKERS } from '#platform/who.ts'
import { areSheetsMissing, type FileSeal, fileSealToWrite, keyMissing, sheetsMissing } from '#rooms/vault'
import { DIRECTIONS, SOURCES, VERIFIED, WITH_WHOM } from './calls/codes.ts'
import { moment, name, RECORDED } from './calls/contact-fields.ts'
import { enterContact } from './calls/enter-contact.ts'
import { explainRole, type RoleHeard, whoOfTheFile } from './calls/explain-role.ts'
import { isCaseOf } from './calls/is-case-of.ts'
import { keepRecord } from './calls/keep-record.ts'
import { missingToComplete } from './calls/missing-to-complete.ts'
import { type Prepared, prepareRecord } from './calls/prepare-record.ts'
import { CONTACT_REFUSALS, notYetTaken } from './calls/refusals.ts'
import { suggestLevel } from './calls/suggest-level.ts'
import { whoTookIt } from './calls/who-took-it.ts'
import { CHANNELS } from './channel.ts'
import { openNewFile } from './open-new-file.ts'
import type { Tables } from './schema/tables.ts'

const input = z.strictObject({
  file: z.uuid().optional(),
  callerName: name.optional(),
  phone: z.string().trim().max(50, 'A telephone number has 50 characters or fewer').optional(),
  childName: name.optional(),
  relation: z.string().trim().max(100, 'Write this in 100 characters or fewer').optional(),
  safeToContact: z.string().trim().max(500, 'Write this in 500 characters or fewer').optional(),
  interpreter: z.string().trim().max(100, 'Write this in 100 characters or fewer').optional(),
  channel: z.enum(CHANNELS).default('phone'),
  direction: z.enum(DIRECTIONS).default('in'),
  withWhom: z.enum(WITH_WHOM).default('parent'),
  person: z.uuid().optional(),
  source: z.enum(SOURCES).optional(),
  verified: z.enum(VERIFIED).optional(),
  ...RECORDED,
  takenBy: z.uuid().optional(),
  tookPlace: moment.optional(),
})
type Typed = z.output<typeof input>

/**
 * Logs one contact, for a family that has a file or for somebody new, with whatever goes with it, in one act. Nothing
 * is required: a caller may stay unnamed, and still gets a reference. With the six things that a whole record has it
 * is complete; otherwise it stands to be finished, for the whole team.
 */
export const logContact = command({
  name: 'log-contact',
  called: 'Log a call',
  input,
  who: CASEWORKERS,
  spoken: ['file', 'channel', 'minutes', 'level', 'verified'],
  refusals: [notFound, keyMissing, sheetsMissing, ...CONTACT_REFUSALS, notYetTaken],
  async carryOut(typed, desk) {
    if (await areSheetsMissing(desk)) return refuse(sheetsMissing)
    const file = typed.file ?? newId()
    // Asked together: whatever is refused takes along what another of them has written.
    const [isOpen, seal, prepared, taken, known] = await Promise.all([
      typed.file ? isOpenTo(desk, file) : true,
      typed.file ? fileSealToWrite(desk, file) : openNewFile(desk, file, typed),
      prepareRecord(desk, typed),
      whoTookIt(desk, typed),
      typed.file ? whoOfTheFile(desk, file, typed.withWhom, typed.person) : undefined,
    ])
    if (!isOpen) return refuse(notFound)
    if (prepared instanceof Refusal) return prepared
    if (taken instanceof Refusal) return taken
    if (seal instanceof Refusal) return seal
    if (typed.case && !(await isCaseOf(desk, file, typed.case))) return refuse(notFound)
    const heard = await whoHeard(desk, file, seal, typed, known)
    if (heard instanceof Refusal) return heard
    const contact = await enter(desk, file, seal, typed, prepared, { ...taken, ...heard })
    await keepRecord(desk, seal, { file, contact, case: typed.case }, typed, prepared)
    return { file, contact }
  },
  about: (_input, { file }) => file,
})

const isOpenTo = async ({ sql }: Desk, file: string) =>
  (await sql
    .withTables<Tables>()
    .selectFrom('casework.file')
    .select('id')
    .where('id', '=', file)
    .executeTakeFirst()) !== undefined

interface Heard {
  readonly person?: string
  /** Whether our role was explained to whom the contact is with, now or before. */
  readonly isExplained: boolean
}

/** Whom of the file the contact is with; of a file opened just now it is asked first. Refuses somebody who is not in it. */
async function whoHeard(
  desk: Desk,
  file: string,
  seal: FileSeal,
  typed: Typed,
  known: RoleHeard | undefined,
): Promise<Heard | Refusal> {
  if (!typed.roleExplained && !typed.file) return { isExplained: false }
  const { withWhom, person } = typed
  const heard = typed.file ? known : await whoOfTheFile(desk, file, withWhom, person)
  if (person && !heard) return refuse(notFound)
  if (typed.roleExplained) await explainRole(desk, file, seal, withWhom, heard)
  const isExplained = typed.roleExplained !== undefined || heard?.explainedAt != null
  return { isExplained, ...(person ? { person } : {}) }
}

async function enter(
  desk: Desk,
  file: string,
  seal: FileSeal,
  typed: Typed,
  { issue }: Prepared,
  { isExplained, ...taken }: Heard & { takenBy?: string; at?: Date },
): Promise<string> {
  const { channel, minutes, words = '', next, withWhom } = typed
  const missing = missingToComplete({
    ...{ words, issue, withWhom, minutes },
    ...{ isRoleExplained: isExplained, nextStep: next },
  }).length
  const isCase = typed.makeCase !== undefined || typed.case !== undefined
  return enterContact(desk, file, seal, {
    ...{ words, channel, issue, minutes, withWhom, nextStep: next, ...taken },
    ...{ direction: typed.direction, case: typed.case, source: typed.source },
    ...{ verified: typed.verified, verbatim: typed.verbatim !== undefined },
    roleExplained: typed.roleExplained !== undefined,
    level: typed.level ? Number(typed.level) : suggestLevel({ minutes, channel, isCase }),
    isComplete: missing === 0,
  })
}
