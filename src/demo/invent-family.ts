import { aFirstName, aPhone, aSurname, choosing, SETTINGS } from './names.ts'
import { byShare, VOLUME } from './volume.ts'

/** A family that nobody has. */
export interface InventedFamily {
  readonly parent: string
  readonly otherParent: string
  readonly child: string
  readonly bornOn: string
  /** In whole years on the day they first ring. */
  readonly age: number
  readonly phone: string
  readonly setting: string
  readonly language: string | undefined
  readonly relation: string
}

/** Makes up a family whose child is of an age that services are asked about, on this day. */
export function inventFamily(random: () => number, on: Date): InventedFamily {
  const any = choosing(random)
  const surname = aSurname(random)
  const age = ageOf(random)
  const days = Math.floor(age * 365.25 + random() * 364)
  return {
    parent: `${aFirstName(random)} ${random() < 0.8 ? surname : aSurname(random)}`,
    otherParent: `${aFirstName(random)} ${surname}`,
    child: `${aFirstName(random)} ${surname}`,
    bornOn: new Date(on.getTime() - days * 86_400_000).toISOString().slice(0, 10),
    age,
    phone: aPhone(random),
    setting: any(SETTINGS),
    language: random() < 0.07 ? any(LANGUAGES) : undefined,
    relation: random() < 0.9 ? 'parent' : any(RELATIONS),
  }
}

const LANGUAGES = ['Polish', 'Urdu', 'Romanian', 'Bengali', 'British Sign Language', 'Arabic']
const RELATIONS = ['grandparent', 'foster-carer', 'kinship-carer', 'special-guardian', 'adoptive-parent']

function ageOf(random: () => number): number {
  const [least = 0, most = 0] = byShare(random, VOLUME.age).split('-').map(Number)
  return least + Math.floor(random() * (most - least + 1))
}
