import { ROLES, type Role } from '#platform/who.ts'

/** Whoever works, helps or sits here declares; those whom the service is for do not. */
export const DECLARERS: readonly Role[] = ROLES.filter(
  role => !['parent', 'young-person', 'practitioner'].includes(role),
)

/** What somebody may have to do with families, schools and agencies outside their work (C19, C20). */
export const KINDS = [
  'relation',
  'colleague',
  'personal',
  'voluntary',
  'school',
  'nursery',
  'parent-group',
  'agency',
  'interest',
] as const
export type Kind = (typeof KINDS)[number]

export const KIND_WORDS: Readonly<Record<Kind | 'none', string>> = {
  relation: 'Somebody I am related to, or close to',
  colleague: 'A colleague, now or before',
  personal: 'Personal involvement in education or special needs',
  voluntary: 'Voluntary involvement in education or special needs',
  school: 'A school',
  nursery: 'A nursery or pre-school',
  'parent-group': 'A parent group',
  agency: 'An agency, such as a health or council service',
  interest: 'Another interest',
  none: 'Nothing to declare',
}

/** How near it is. The first two bar from a family's case once somebody has confirmed that they are meant (C16). */
export const GRADES = ['decision-maker', 'close', 'association'] as const
export type Grade = (typeof GRADES)[number]

export const GRADE_WORDS: Readonly<Record<Grade, string>> = {
  'decision-maker': 'I take part in decisions there, such as a governor or trustee',
  close: 'Family, partner, close friend, or my own child is there',
  association: 'I know them, or used to have to do with them',
}

/** Whether an interest of this grade keeps somebody from a family's case, whatever the reason. `own`: their own family. */
export const bars = (grade: Grade | 'own'): boolean => grade !== 'association'

/** Kinds that mean a body, and never a person of a family. */
export const isBody = (kind: Kind): boolean => ['school', 'nursery', 'parent-group', 'agency'].includes(kind)
