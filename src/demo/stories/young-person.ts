import { rings } from '../begin-going.ts'
import { does, pass } from '../going.ts'
import type { Stage } from '../stage.ts'
import { dayOf, daysFrom } from '../story-days.ts'
import type { Strand } from '../tell.ts'
import { workingDayBefore } from '../working-moments.ts'
import { settlePromises } from './contacts.ts'

/** Somebody of seventeen rings for themselves: a file of their own, which their parent's file says nothing of. */
export async function* youngPerson(stage: Stage, seed: number): Strand {
  const [, worker] = stage.cast.officers
  if (!worker) return
  const at = workingDayBefore(stage.until, 70, seed)
  yield at
  const { going } = await rings(stage, { seed, at, worker, issue: 'annual-review.preparation' })
  yield pass(going, 12)
  const bornOn = dayOf(daysFrom(going.at, -17.4 * 365.25))
  const opening = { beside: going.file, because: 'young-person', name: going.family.child, bornOn }
  const { file } = await does(going, 'open-file-apart', { ...opening, phone: '07700 900241' }, worker)
  const said = { file, withWhom: 'young-person', words: SAYS, verbatim: 'yes', roleExplained: 'yes' }
  await does(going, 'log-contact', { ...said, channel: 'text', minutes: 8, next: 'nothing' }, worker)
  yield pass(going, 6)
  await settlePromises(going)
  const { case: id } = await does(
    going,
    'begin-case',
    { file, issue: 'post-16', stage: 'plan', mine: 'yes' },
    worker,
  )
  await does(
    going,
    'record-perspective',
    { case: id, party: 'young-person', words: SAYS, verbatim: 'yes' },
    worker,
  )
  await does(going, 'explain-options', { case: id, all: 'yes' }, worker)
}

const SAYS = 'I want to go to the college in town and I want to say it myself at the review.'
