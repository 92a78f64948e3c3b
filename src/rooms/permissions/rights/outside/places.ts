/** Who asks although we hold no family's file of them. */
export const OUTSIDE_KINDS = ['colleague', 'volunteer', 'group-member', 'practitioner', 'other'] as const
export type OutsideKind = (typeof OUTSIDE_KINDS)[number]
export const OUTSIDE_KIND_WORDS: Readonly<Record<OutsideKind, string>> = {
  colleague: 'Somebody who works here, or did',
  volunteer: 'A volunteer, or somebody who was',
  'group-member': 'A member of the steering group, or somebody who was',
  practitioner: 'A practitioner who wrote to us or is named in our records',
  other: 'Somebody else',
}

/** Where something about them may stand: what it is called, and where it is found. */
interface Place {
  readonly code: string
  readonly says: string
  readonly href?: string
  readonly whose?: readonly OutsideKind[]
}

const OURS: readonly OutsideKind[] = ['colleague', 'volunteer', 'group-member']

const PLACES: readonly Place[] = [
  {
    code: 'account',
    says: 'Their account: name, address, roles, when they came and went',
    href: '/people',
    whose: OURS,
  },
  {
    code: 'interests',
    says: 'What they declared, and how it was judged',
    href: '/interests/register',
    whose: OURS,
  },
  {
    code: 'meetings',
    says: 'The register of meetings: where they went, as what',
    href: '/meetings/register',
    whose: OURS,
  },
  { code: 'ledger', says: 'What they did here, by day and act', href: '/ledger', whose: OURS },
  {
    code: 'requests',
    says: 'What they sent in over the form or by e-mail',
    href: '/requests',
    whose: ['practitioner', 'other'],
  },
  {
    code: 'directory',
    says: 'The directory of organisations',
    href: '/directory',
    whose: ['practitioner', 'other'],
  },
  {
    code: 'agencies',
    says: 'Questions and tasks of agencies',
    whose: ['practitioner', 'other'],
  },
  { code: 'complaints', says: 'Complaints and requests for information', href: '/data-protection' },
  { code: 'paper', says: 'Paper, mailboxes and whatever else is kept outside this program' },
]

/** Every place to look through for somebody of this kind, in order. */
export const placesFor = (kind: OutsideKind): readonly Place[] =>
  PLACES.filter(({ whose }) => !whose || whose.includes(kind))
