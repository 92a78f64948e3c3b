import type { Person } from '#platform/who.ts'
import { chance } from '../chance.ts'
import { anyOf, type Going, happens, NOTHING_YET, pass } from '../going.ts'
import { inventFamily } from '../invent-family.ts'
import type { Stage } from '../stage.ts'
import type { Strand } from '../tell.ts'
import { byShare, VOLUME } from '../volume.ts'
import { MATTERS } from '../words/matters.ts'
import { aMoment } from '../working-moments.ts'
import { comesAsRequest } from './as-request.ts'
import { caseWork } from './case-work.ts'
import { anotherContact, settlePromises } from './contacts.ts'
import { firstContact } from './first-contact.ts'

/** How many of a hundred families come again later. */
const COME_AGAIN = 0.28

/** A family from its first call on: most ask once and have their answer, some go a long way. All chance is the seed's. */
export async function* family(stage: Stage, seed: number): Strand {
  const random = chance(seed)
  const at = aMoment(random, stage.from, stage.until)
  const going: Going = {
    // Who they are is drawn by itself: the same seed gives the same families on another day, too.
    family: inventFamily(chance(~seed), at),
    ...{ stage, random, at, matter: anyOf({ random }, MATTERS) },
    ...{ ...NOTHING_YET, level: levelOf(random), worker: ownWorker(stage, random, at) },
  }
  yield at
  yield* enquiry(going)
  if (happens(going, COME_AGAIN)) {
    yield pass(going, 60 + random() * 500)
    going.matter = anyOf(going, MATTERS)
    going.level = levelOf(random)
    going.worker = ownWorker(stage, random, going.at)
    yield* enquiry(going)
  }
}

/** From the first call of a matter to its end. */
async function* enquiry(going: Going): Strand {
  going.nextIn = going.level > 1 ? 10 : 3
  const byForm = happens(going, 0.12)
  const contact = byForm ? yield* comesAsRequest(going) : await firstContact(going)
  if (going.level > 1) {
    yield* caseWork(going, contact)
    return
  }
  if (happens(going, 0.5)) {
    yield pass(going, 2)
    await anotherContact(going)
  }
  yield pass(going, 3)
  await settlePromises(going)
}

const levelOf = (random: () => number) => Number(byShare(random, VOLUME.levels).slice(1)) as 1 | 2 | 3 | 4

const ownWorker = ({ cast }: Stage, random: () => number, at: Date): Person =>
  anyOf({ random }, cast.workersAt(at))
