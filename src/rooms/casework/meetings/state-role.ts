import { z } from 'zod'
import { command } from '#platform/command.ts'
import { newId } from '#platform/crypto.ts'
import type { Desk } from '#platform/desk.ts'
import { notFound, Refusal, refuse } from '#platform/refusal.ts'
import { dateAt } from '#rooms/facts'
import { standingService } from '#rooms/service'
import { keyMissing } from '#rooms/vault'
import { because } from '../calls/contact-fields.ts'
import type { Tables } from '../schema/tables.ts'
import { ATTEND_REFUSALS, lookBefore, whyNotAttending } from './may-attend.ts'
import { type MeetingAtHand, meetingToWrite } from './meeting-to-write.ts'
import { lateNeedsWhy, meetingOver, noSeatInDecisions, roleNotInPolicy } from './refusals.ts'
import { ROLES_AT_MEETING, rolesAllowed, SUPPORT_ROLES } from './roles.ts'
import { ATTENDERS } from './who-attends.ts'
import { whoMayGo } from './who-may-go.ts'
import { attendanceWords } from './words.ts'

/** As what somebody goes: the three of the promise, and in which way a family is supported. */
export const ROLE_FIELDS = {
  person: z.uuid('Choose who goes').optional(),
  role: z.enum(ROLES_AT_MEETING, 'Choose as what you are there: exactly one'),
  supportsAs: z.enum(SUPPORT_ROLES, 'Choose in which way the family is supported').optional(),
  lateBecause: because.optional(),
  /** Why they go all the same, where those who lead know of an association. */
  reason: because.optional(),
} as const
export type StatedRole = z.output<z.ZodObject<typeof ROLE_FIELDS>>

/** What stating a role may refuse. */
export const ROLE_REFUSALS = [noSeatInDecisions, roleNotInPolicy, lateNeedsWhy, ...ATTEND_REFUSALS] as const

/**
 * States as what somebody of the service is at a family's meeting: exactly one role, beforehand, or late with why (C08,
 * D11, N70). A part in a decision is refused, whoever asks.
 */
export const stateRole = command({
  name: 'state-role',
  called: 'As what we are at a meeting',
  input: z.strictObject({ meeting: z.uuid(), ...ROLE_FIELDS }),
  who: ATTENDERS,
  as: 'registrar',
  refusals: [notFound, keyMissing, meetingOver, ...ROLE_REFUSALS],
  spoken: ['meeting', 'person', 'role', 'supportsAs'],
  async attempt({ meeting, person }, desk) {
    return lookBefore(desk, await fileOf(desk, meeting), person)
  },
  async carryOut({ meeting: id, ...stated }, desk) {
    if (stated.role === 'decision') return refuse(noSeatInDecisions, { field: 'role' })
    const standing = await meetingToWrite(desk, id)
    if (standing instanceof Refusal) return standing
    if (standing.held_at || standing.cancelled_at) return refuse(meetingOver)
    const attendance = await keepRole(desk, standing, stated)
    if (attendance instanceof Refusal) return attendance
    return { file: standing.file, meeting: id, attendance }
  },
  about: (_input, { file }) => file,
})

const fileOf = async ({ sql }: Desk, meeting: string) =>
  (
    await sql
      .withTables<Tables>()
      .selectFrom('casework.meeting')
      .select('file')
      .where('id', '=', meeting)
      .executeTakeFirst()
  )?.file

/** Keeps a stated role, in the place of what the same person had stated; gives its id, or refuses as the promise has it. */
export async function keepRole(
  desk: Desk,
  meeting: Pick<MeetingAtHand, 'id' | 'file' | 'case_id' | 'kind' | 'starts_at' | 'seal'>,
  { person: whom, role, supportsAs, lateBecause, reason }: StatedRole,
): Promise<string | Refusal> {
  if (role === 'decision') return refuse(noSeatInDecisions, { field: 'role' })
  const refused = await mayNot(desk, meeting, { role, supportsAs })
  if (refused) return refused
  const person = whom ?? desk.person?.id ?? ''
  const why = await whyNotAttending(desk, { file: meeting.file, person, reason }, await whoMayGo(desk))
  if (why) return why
  const isLate = meeting.starts_at <= desk.now
  if (isLate && !lateBecause) return refuse(lateNeedsWhy, { field: 'lateBecause' })
  const row = await desk.sql
    .withTables<Tables>()
    .selectFrom('casework.attendance')
    .select(['id', 'version'])
    .where('meeting', '=', meeting.id)
    .where('person', '=', person)
    .forUpdate()
    .executeTakeFirst()
  const id = row?.id ?? newId()
  const version = (row?.version ?? 0) + 1
  const stated = {
    role,
    supports_as: role === 'support' ? (supportsAs ?? null) : null,
    stated_at: desk.now,
    stated_late: isLate,
    told_at: null,
    sealed_words: isLate
      ? attendanceWords.seal(meeting.seal, id, version, { lateBecause: lateBecause ?? '' })
      : null,
    version,
  }
  const tables = desk.sql.withTables<Tables>()
  if (row) await tables.updateTable('casework.attendance').set(stated).where('id', '=', id).execute()
  else {
    const { id: of, file, case_id } = meeting
    const by = desk.person?.id ?? ''
    await tables
      .insertInto('casework.attendance')
      .values({ id, file, case_id, meeting: of, person, by, ...stated })
      .execute()
  }
  return id
}

/** Whether the service's own policy has this way of supporting at this kind of meeting, on its day (N70). */
async function mayNot(
  desk: Desk,
  { kind, starts_at }: Pick<MeetingAtHand, 'kind' | 'starts_at'>,
  { role, supportsAs }: Pick<StatedRole, 'role' | 'supportsAs'>,
): Promise<Refusal | undefined> {
  if (role !== 'support') return undefined
  if (!supportsAs)
    return refuse(roleNotInPolicy, {
      field: 'supportsAs',
      sentence: 'Choose in which way the family is supported.',
    })
  const allowed = await rolesHere(desk, kind, dateAt(starts_at))
  return allowed.includes(supportsAs) ? undefined : refuse(roleNotInPolicy, { field: 'supportsAs' })
}

/** The ways of supporting that this service's policy has for a kind of meeting on a day. */
export async function rolesHere(desk: Desk, kind: MeetingAtHand['kind'], on: string) {
  const service = await standingService(desk)
  return rolesAllowed(service?.profile ?? '', kind, on)
}
