import type { Person } from '#platform/who.ts'
import { chance } from './chance.ts'
import { type Going, NOTHING_YET } from './going.ts'
import { inventFamily } from './invent-family.ts'
import type { Stage } from './stage.ts'
import { firstContact } from './stories/first-contact.ts'
import { MATTERS, type Matter } from './words/matters.ts'

/** A family of whom the story needs something particular. */
export interface Wanted {
  readonly seed: number
  readonly at: Date
  readonly worker: Person
  /** The code of what they ring about. */
  readonly issue: string
  readonly level?: Going['level']
}

/** A family at a moment of the past, before its first call. */
export function goingOf(stage: Stage, { seed, at, worker, issue, level = 2 }: Wanted): Going {
  const random = chance(seed)
  return {
    ...{ stage, random, at, worker, level, family: inventFamily(random, at), matter: matterOf(issue) },
    ...NOTHING_YET,
  }
}

/** The same with its first call taken, so that it has a file. Gives the contact, too. */
export async function rings(stage: Stage, wanted: Wanted): Promise<{ going: Going; contact: string }> {
  const going = goingOf(stage, wanted)
  return { going, contact: await firstContact(going) }
}

function matterOf(issue: string): Matter {
  const found = MATTERS.find(matter => matter.issue === issue)
  if (!found) throw new Error(`The story has no matter ${issue}.`)
  return found
}
