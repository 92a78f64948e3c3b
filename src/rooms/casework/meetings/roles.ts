import { z } from 'zod'
import data from '../../../../data/meeting-roles.json' with { type: 'json' }
import { MEETING_KINDS, type MeetingKind } from './kinds.ts'

/** As what somebody is at a meeting: exactly one of three (C08). */
export const ROLES_AT_MEETING = ['support', 'strategy', 'decision'] as const
export type RoleAtMeeting = (typeof ROLES_AT_MEETING)[number]

export const ROLE_AT_MEETING_WORDS: Readonly<Record<RoleAtMeeting, string>> = {
  support: 'To support or represent a family',
  strategy: 'To contribute to strategy',
  decision: 'To take part in a decision',
}

/** The role with the ways of supporting that are meant: under a policy that supports nobody reads of representing (N70). */
export function roleInWords(role: RoleAtMeeting, ways: readonly SupportRole[]): string {
  if (role !== 'support' || ways.length === 0) return ROLE_AT_MEETING_WORDS[role]
  if (!ways.includes('representative')) return 'To support a family'
  return ways.length === 1 ? 'To represent a family' : ROLE_AT_MEETING_WORDS.support
}

/** In which way a family is supported there. */
export const SUPPORT_ROLES = ['supporter', 'note-taker', 'speaking', 'representative'] as const
export type SupportRole = (typeof SUPPORT_ROLES)[number]

const Rule = z.strictObject({
  role: z.enum(SUPPORT_ROLES),
  clauses: z.array(z.string()),
  kinds: z.array(z.enum(MEETING_KINDS)).optional(),
  from: z.iso.date().nullable(),
  until: z.iso.date().nullable(),
})
/** From when to when, and at which meetings, a policy has a way of supporting. */
export type RoleRule = z.infer<typeof Rule>

const Table = z.object({
  words: z.record(z.enum(SUPPORT_ROLES), z.string()),
  profiles: z.record(z.string(), z.array(Rule)),
})
const { words, profiles } = Table.parse(data)

export const SUPPORT_ROLE_WORDS: Readonly<Record<SupportRole, string>> = words

/**
 * The ways in which somebody may support a family at a meeting of this kind on this day, as the service's policy has it
 * (N70: there "support, not represent"); where the profile is none of ours, a supporter alone.
 */
export function rolesAllowed(
  profile: string,
  kind: MeetingKind,
  on: string,
  table: Readonly<Record<string, readonly RoleRule[]>> = profiles,
): SupportRole[] {
  const rules = table[profile] ?? []
  const standing = rules.filter(
    ({ kinds, from, until }) => (kinds?.includes(kind) ?? true) && (from ?? on) <= on && on <= (until ?? on),
  )
  return rules.length === 0 ? ['supporter'] : standing.map(({ role }) => role)
}

/** The rules of a profile as they are; where it is none of ours, a supporter alone, by no promise. */
export const rulesOfProfile = (profile: string): readonly RoleRule[] =>
  profiles[profile] ?? [{ role: 'supporter', clauses: [], from: null, until: null }]

/** Every way that a profile has for some kind of meeting: for a form that does not know the kind yet. */
export const rolesOfProfile = (profile: string): SupportRole[] => {
  const rules = profiles[profile] ?? []
  return rules.length === 0 ? ['supporter'] : [...new Set(rules.map(({ role }) => role))]
}
