import type { Person, Role } from '#platform/who.ts'
import type { PersonaKind } from '#rooms/service'

/** Somebody who works here in the story. */
export interface Member {
  readonly name: string
  readonly roles: readonly Role[]
  /** The first page’s word for them, where one may step into their shoes. */
  readonly kind?: PersonaKind
}

/** Who works here, each with the keys that they came in with. */
export interface Cast {
  readonly coordinator: Person
  readonly deputy: Person
  readonly officers: readonly Person[]
  readonly safeguardingLead: Person
  readonly volunteers: readonly Person[]
  readonly operator: Person
  readonly chair: Person
  readonly witness: Person
  /** Somebody who left, and when. */
  readonly left: { readonly person: Person; readonly at: Date }
  /** Somebody who is away, since when, and who covers. */
  readonly away: { readonly person: Person; readonly from: Date; readonly cover: Person }
  /** Those who answer calls on a day; officers more often than those who lead. */
  workersAt(at: Date): readonly Person[]
}

const LEADING: readonly Member[] = [
  { name: 'Dan Okafor', roles: ['deputy'], kind: 'deputy' },
  { name: 'Sian Teale', roles: ['safeguarding-lead'], kind: 'safeguarding-lead' },
]
const OFFICERS: readonly Member[] = [
  { name: 'Owen Field', roles: ['officer'], kind: 'officer' },
  { name: 'Anna Marsh', roles: ['officer'], kind: 'second-officer' },
  ...officers(
    'Priya Larchden',
    'Tom Gorseby',
    'Nadia Elmcroft',
    'Joel Sedgemere',
    'Ewa Rowanshaw',
    'Kofi Birchley',
  ),
  ...officers('Megan Tarnfield', 'Usman Clovergate', 'Bethan Wrenhurst', 'Leah Marlcombe', 'Rohan Dunthorpe'),
  ...officers('Grace Hazelgarth', 'Faisal Ottermere', 'Cora Reedwick', 'Iwan Ferncroft', 'Jaya Yarrowden'),
]
const VOLUNTEERS: readonly Member[] = [
  { name: 'Mei Brambleden', roles: ['volunteer'], kind: 'volunteer' },
  ...['Arthur Sorrelby', 'Kasia Thornmere', 'Femi Ashencroft', 'Nuala Kernfield'].map(volunteer),
]
const BESIDE: readonly Member[] = [
  { name: 'Vic Calderford', roles: ['operator'], kind: 'operator' },
  { name: 'Helen Mallowstead', roles: ['chair'], kind: 'chair' },
  { name: 'Ines Tealbourne', roles: ['witness'], kind: 'witness' },
]
const LEAVER: Member = { name: 'Rhys Elderwick', roles: ['officer'] }

/** Everybody but the co-ordinator, in a service that has so many staff and volunteers; at least one of each role. */
export function membersOf({ staff, volunteers }: { staff: number; volunteers: number }) {
  return {
    leading: LEADING,
    officers: OFFICERS.slice(0, Math.max(3, staff - 3)),
    volunteers: VOLUNTEERS.slice(0, Math.min(VOLUNTEERS.length, Math.max(1, Math.floor(volunteers / 4)))),
    beside: BESIDE,
    leaver: LEAVER,
  }
}

function officers(...names: string[]): Member[] {
  return names.map(name => ({ name, roles: ['officer'] }))
}

function volunteer(name: string): Member {
  return { name, roles: ['volunteer'] }
}
