import type { Person } from '#platform/who.ts'
import type { Cast } from './cast.ts'
import type { Scene } from './scene.ts'
import type { InventedService } from './service-of-policy.ts'

/** What every strand of the story has at hand. */
export interface Stage {
  readonly scene: Scene
  readonly cast: Cast
  /** When the story begins, and the moment up to which it is told: today. */
  readonly from: Date
  readonly until: Date
  /** The service of the story: its policy, name and colours. */
  readonly service: InventedService
  /** Organisations of the directory: those that are independent of the council, and all. */
  readonly organisations: { readonly independent: readonly string[]; readonly all: readonly string[] }
}

/** Whom a family is likely to have on the line on a day: their own worker, else whoever is on duty. */
export function whoAnswers({ cast }: Stage, random: () => number, own: Person | undefined, at: Date): Person {
  const there = cast.workersAt(at)
  if (own && there.includes(own) && random() < 0.8) return own
  const found = there[Math.floor(random() * there.length)]
  if (!found) throw new Error('Nobody works here on this day.')
  return found
}
