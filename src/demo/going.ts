import type { Person } from '#platform/who.ts'
import type { InventedFamily } from './invent-family.ts'
import { choosing } from './names.ts'
import { type Stage, whoAnswers } from './stage.ts'
import type { Matter } from './words/matters.ts'
import { daysLater } from './working-moments.ts'

/** How far one family's story has come. */
export interface Going {
  readonly stage: Stage
  readonly random: () => number
  readonly family: InventedFamily
  matter: Matter
  level: 1 | 2 | 3 | 4
  /** The moment it has come to; a strand gives it before it does what happens then. */
  at: Date
  /** Whom they usually speak with. */
  worker: Person
  /** Their file, once there is one. */
  file: string
  /** The case that is open, while there is one. */
  case: string
  /** A contact of theirs that stands to be finished. */
  toFinish: string
  /** Whether our role was explained to them. */
  isRoleExplained: boolean
  /** Whether it is written down how they want to hear from us. */
  isReplyKnown: boolean
  /** Whether something is promised to them. */
  isPromised: boolean
  /** About how many days it takes until we speak with them next. */
  nextIn: number
}

/** Lets about so many days pass; gives the moment, to be yielded. */
export function pass(going: Going, days: number): Date {
  going.at = daysLater(going.random, going.at, days)
  return going.at
}

/** Carries out a command as whoever has the family on the line at this moment, or as `as`. */
export function does(going: Going, command: string, input: Record<string, unknown>, as?: Person) {
  const { stage, random, worker, at } = going
  return stage.scene.does(as ?? whoAnswers(stage, random, worker, at), command, input, at)
}

/** True as often as this share says. */
export const happens = ({ random }: Pick<Going, 'random'>, share: number): boolean => random() < share

/** One of these. */
export const anyOf = <T>({ random }: Pick<Going, 'random'>, list: readonly T[]): T => choosing(random)(list)

/** What is so before anybody has spoken with them. */
export const NOTHING_YET = {
  ...{ file: '', case: '', toFinish: '' },
  ...{ isRoleExplained: false, isReplyKnown: false, isPromised: false, nextIn: 3 },
}
