import type { Role } from '#platform/who.ts'

/** How a role is called on the pages, and in a few words what it may. */
export const ROLE_WORDS: Readonly<Record<Role, { name: string; may: string }>> = {
  coordinator: { name: 'Co-ordinator', may: 'runs the service, works with families' },
  deputy: { name: 'Deputy', may: 'may do whatever only the co-ordinator may' },
  officer: { name: 'Officer', may: 'answers calls, works with families' },
  'safeguarding-lead': {
    name: 'Safeguarding lead',
    may: 'works with families, is told of safeguarding concerns',
  },
  volunteer: { name: 'Volunteer', may: 'sees the families they are matched to' },
  reviewer: { name: 'Reviewer', may: 'reviews leaflets and course materials' },
  'group-member': { name: 'Group member', may: 'reads papers and figures, never a file' },
  chair: { name: 'Chair', may: 'chairs the group, never sees a file' },
  'vice-chair': { name: 'Vice chair', may: 'stands in for the chair' },
  clerk: { name: 'Clerk', may: 'keeps agendas and minutes' },
  'line-manager': { name: 'Line manager', may: 'employment matters only, never a file' },
  operator: { name: 'Operator', may: 'keeps the machine running, cannot read a file' },
  witness: { name: 'Witness', may: 'checks the ledger from outside' },
  parent: { name: 'Parent or carer', may: 'their own file' },
  'young-person': { name: 'Young person', may: 'their own file' },
  practitioner: { name: 'Practitioner', may: 'asks and refers, learns nothing of a case' },
}

/** The words that a service chooses for itself, as far as roles are named by them. */
export interface OwnWords {
  readonly volunteer: string
}

/** A role's name on the pages of a service that has its own word for a volunteer. */
export const roleName = (role: Role, words: OwnWords): string =>
  role === 'volunteer' ? words.volunteer.replace(/^./, first => first.toUpperCase()) : ROLE_WORDS[role].name

/** Several roles in one line. */
export const roleNames = (roles: readonly Role[], words: OwnWords): string =>
  roles.map(role => roleName(role, words)).join(', ')

/** Roles that a co-ordinator gives by inviting somebody; families and practitioners come by other ways. */
export const INVITED_ROLES = [
  'officer',
  'deputy',
  'coordinator',
  'safeguarding-lead',
  'volunteer',
  'reviewer',
  'group-member',
  'chair',
  'vice-chair',
  'clerk',
  'line-manager',
  'operator',
  'witness',
] as const satisfies Role[]
