import type { Person } from '#platform/who.ts'
import { goingOf, rings } from '../begin-going.ts'
import { does, pass } from '../going.ts'
import type { Stage } from '../stage.ts'
import { dayOf, daysFrom, momentTyped } from '../story-days.ts'
import type { Strand } from '../tell.ts'
import { workingDayBefore } from '../working-moments.ts'
import { settlePromises } from './contacts.ts'

const HOUR = 1 / 24

/** What stands on an officer's Today: promises due and missed, calls to finish, dates that come near, a decision untold. */
export function todaysOf(stage: Stage, worker: Person, seed: number): Strand[] {
  return [
    promised(stage, worker, seed, { made: -2 * HOUR, due: 1.5 * HOUR }),
    promised(stage, worker, seed + 1, { made: -1.2, due: 6 * HOUR }),
    promised(stage, worker, seed + 2, { made: -2.5, due: -3 * HOUR }),
    justRung(stage, worker, seed + 3),
    decisionUntold(stage, worker, seed + 4),
    dateNear(stage, worker, seed + 5),
    wentQuiet(stage, worker, seed + 6),
    nobodyHolds(stage, worker, seed + 7),
    halfTyped(stage, worker),
  ]
}

async function* promised(
  stage: Stage,
  worker: Person,
  seed: number,
  days: { made: number; due: number },
): Strand {
  const at =
    days.made > -1 ? daysFrom(stage.until, days.made) : workingDayBefore(stage.until, -days.made, seed)
  yield at
  const going = goingOf(stage, { seed, at, worker, issue: 'annual-review.preparation' })
  const { parent, phone, child } = going.family
  const call = { callerName: parent, phone, childName: child, words: going.matter.asks[0], minutes: 14 }
  const next = { next: 'call-back', dueAt: momentTyped(daysFrom(stage.until, days.due)) }
  await does(
    going,
    'log-contact',
    { ...call, ...next, issue: going.matter.issue, roleExplained: 'yes' },
    worker,
  )
}

/** The next call came before this one was written up: it stands to be finished, for whoever has time. */
async function* justRung(stage: Stage, worker: Person, seed: number): Strand {
  const at = daysFrom(stage.until, -2 * HOUR)
  yield at
  const going = goingOf(stage, { seed, at, worker, issue: 'sen-support.provision' })
  const { parent, phone } = going.family
  await does(going, 'log-contact', { callerName: parent, phone, words: going.matter.asks[1] ?? '' }, worker)
}

async function* decisionUntold(stage: Stage, worker: Person, seed: number): Strand {
  const at = workingDayBefore(stage.until, 9, seed)
  yield at
  const { going, contact } = await rings(stage, { seed, at, worker, issue: 'ehc-plan.placement' })
  const opened = await open(going, contact, worker)
  yield pass(going, 4)
  await settlePromises(going)
  const { decision: made } = going.matter
  const words = {
    ...made,
    madeOn: dayOf(daysFrom(going.at, -2)),
    noticeSentOn: dayOf(daysFrom(going.at, -1)),
  }
  const { decision } = await does(going, 'record-decision', { case: opened, ...words }, worker)
  await does(going, 'prompt-maker', { decision }, worker)
}

/** The council's letter is seven weeks old: the time to appeal ends soon, and a letter that says so is not sent yet. */
async function* dateNear(stage: Stage, worker: Person, seed: number): Strand {
  const at = workingDayBefore(stage.until, 44, seed)
  yield at
  const { going, contact } = await rings(stage, {
    seed,
    at,
    worker,
    issue: 'ehc-needs-assessment.refusal',
    level: 3,
  })
  const opened = await open(going, contact, worker)
  const sent = dayOf(daysFrom(at, -7))
  const { decision } = await does(
    going,
    'record-decision',
    { case: opened, ...going.matter.decision, madeOn: sent, noticeSentOn: sent, told: 'post' },
    worker,
  )
  await does(going, 'compute-dates', { case: opened, decisionSentOn: sent }, worker)
  await does(going, 'record-disagreement', { case: opened, with: 'la', decision }, worker)
  const question = {
    case: opened,
    party: 'la',
    purpose: 'find',
    asked: 'Which reports were looked at?',
    agreed: 'yes',
  }
  await does(going, 'ask-for-facts', question, worker)
  yield pass(going, 30)
  await settlePromises(going)
  await does(going, 'add-account', {
    ...{ case: opened, party: 'la', words: going.matter.other.words, source: 'wrote', verbatim: 'yes' },
    ...{ confirmed: 'no' },
  })
  await does(going, 'begin-letter', { file: going.file, kind: 'appeal-dates', case: opened }, worker)
}

/** Nobody has spoken with them for five weeks. */
async function* wentQuiet(stage: Stage, worker: Person, seed: number): Strand {
  const at = workingDayBefore(stage.until, 36, seed)
  yield at
  const { going, contact } = await rings(stage, { seed, at, worker, issue: 'health.therapy' })
  await open(going, contact, worker)
  yield pass(going, 2)
  await settlePromises(going)
}

/** A form that was left in the middle: what was typed is kept. */
async function* halfTyped(stage: Stage, worker: Person): Strand {
  const at = daysFrom(stage.until, -3 * HOUR)
  yield at
  const typed = { callerName: 'Maja Tealford', words: 'The bell rang. She would like to know about' }
  await stage.scene.types(worker, 'log-contact', '/contacts/new', typed, at)
}

async function* nobodyHolds(stage: Stage, worker: Person, seed: number): Strand {
  const at = workingDayBefore(stage.until, 3, seed)
  yield at
  const { going, contact } = await rings(stage, { seed, at, worker, issue: 'transport.refusal' })
  await does(going, 'begin-case', {
    file: going.file,
    contact,
    issue: going.matter.issue,
    level: '2',
    stage: 'plan',
  })
}

async function open(going: Parameters<typeof does>[0], contact: string, worker: Person): Promise<unknown> {
  const { file, matter, level } = going
  const opening = {
    file,
    contact,
    issue: matter.issue,
    stage: matter.stage,
    level: String(level),
    mine: 'yes',
  }
  const { case: id } = await does(going, 'begin-case', opening, worker)
  await does(going, 'record-perspective', { case: id, words: matter.asks[0], verbatim: 'no' }, worker)
  await does(going, 'explain-options', { case: id, all: 'yes' }, worker)
  return id
}
