import { anyOf, does, type Going, happens, pass } from '../going.ts'
import { dayOf, daysFrom } from '../story-days.ts'
import type { Strand } from '../tell.ts'
import { VOLUME } from '../volume.ts'
import { PAPERS, REASONS } from '../words/sentences.ts'
import { anotherContact, settlePromises } from './contacts.ts'
import { decisionAndDispute, settleDates } from './decision-and-dispute.ts'
import { howToReply, writes } from './letters.ts'

/** About how many contacts a case of each level has after the first. */
const CONTACTS = { 1: 1, 2: 4, 3: 11, 4: 26 } as const

/** A case from opening to closing, as far as the story goes. One in twelve waits a while for somebody to take it. */
export async function* caseWork(going: Going, contact: string): Strand {
  yield* open(going, contact)
  await theirPerspective(going)
  yield pass(going, 2)
  await whatThereIs(going)
  const contacts = Math.max(1, Math.round(CONTACTS[going.level] * (0.4 + going.random() * 1.2)))
  const days = ((VOLUME.duration_weeks_median[`L${going.level}`] ?? 6) * 7) / (contacts + 2)
  const turn = Math.floor(contacts / 3)
  going.nextIn = days
  for (let n = 0; n < contacts; n++) {
    yield pass(going, days)
    await anotherContact(going)
    if (n === turn) yield* decisionAndDispute(going)
    else if (n % 3 === 2) await settleDates(going, 0)
    if (n === turn + 1) await beside(going, contact)
  }
  yield pass(going, days)
  await close(going)
}

async function* open(going: Going, contact: string): Strand {
  const { stage, file, matter, level, worker } = going
  const waits = happens(going, 0.08)
  const opening = { file, contact, issue: matter.issue, stage: matter.stage, level: String(level) }
  const opened = await does(going, 'begin-case', { ...opening, ...(waits ? {} : { mine: 'yes' }) }, worker)
  going.case = String(opened.case)
  if (!waits) return
  yield pass(going, 4)
  going.worker = anyOf(going, stage.cast.workersAt(going.at))
  if (happens(going, 0.5)) await does(going, 'claim-case', { case: going.case }, going.worker)
  else {
    const chosen = { case: going.case, worker: going.worker.id }
    await does(going, 'allocate-case', chosen, stage.cast.coordinator)
  }
}

async function theirPerspective(going: Going): Promise<void> {
  const { matter, case: id, family } = going
  const words = anyOf(going, matter.asks)
  if (happens(going, 0.05)) {
    await does(going, 'record-perspective', { case: id, notAskedBecause: anyOf(going, REASONS) })
    return
  }
  await does(going, 'record-perspective', {
    case: id,
    words,
    who: family.parent,
    verbatim: 'no',
    confirmed: 'yes',
  })
  if (going.level > 2)
    await does(going, 'add-account', {
      ...{ case: id, party: 'parent', kind: 'hope', words: matter.hope, who: family.parent },
      ...{ source: 'said', verbatim: 'no', confirmed: 'yes' },
    })
}

/** The options, all of them, and what the law and guidance say, in the version of the day. */
async function whatThereIs(going: Going): Promise<void> {
  const { case: id, matter } = going
  const notAskedBecause = anyOf(going, REASONS)
  await does(going, 'explain-options', { case: id, all: 'yes', notAskedBecause })
  if (happens(going, 0.7)) await does(going, 'give-information', { case: id, facts: [...matter.facts] })
  if (matter.event && happens(going, 0.8))
    await does(going, 'compute-dates', {
      case: id,
      event: matter.event,
      eventOn: dayOf(daysFrom(going.at, -20 * going.random())),
    })
}

/** What else belongs to a case now and then: a paper, a question asked for the family, the child's own details. */
async function beside(going: Going, contact: string): Promise<void> {
  const { stage, file, family, matter, case: id, worker, at } = going
  if (happens(going, 0.4)) {
    const [name, from, text] = anyOf(going, PAPERS)
    const there = stage.cast.workersAt(at)
    const as = there.includes(worker) ? worker : anyOf(going, there)
    await stage.scene.puts(as, 'keep-document', { file, from }, { name, text }, at)
  }
  if (going.level > 2) {
    const { child, bornOn, setting } = family
    await does(going, 'add-person', { file, kind: 'child', name: child, bornOn, setting, relation: 'child' })
    await does(going, 'add-account', {
      ...{ case: id, party: matter.other.party, words: matter.other.words, source: 'reported' },
      ...{ verbatim: 'no', confirmed: happens(going, 0.5) ? 'yes' : 'no' },
    })
  }
  if (going.level > 2 || happens(going, 0.25)) await howToReply(going)
  if (happens(going, 0.3)) await writes(going, contact)
  if (going.level > 2 && happens(going, 0.3)) {
    const asked = 'What was agreed at the last meeting, and who does it?'
    const question = { case: id, party: 'school', purpose: 'clarify', asked, agreed: 'yes' }
    const { inquiry } = await does(going, 'ask-for-facts', question)
    if (happens(going, 0.7))
      await does(going, 'record-finding', {
        inquiry,
        found: 'The notes of the meeting name two people.',
        told: 'yes',
      })
  }
}

/** In every matter the same chances: no way of ending belongs to one side. */
const OUTCOMES = [
  ...['support-agreed', 'support-in-place', 'plan-changed', 'place-agreed', 'back-in-school'],
  ...['understands-options', 'understands-options', 'talks-again', 'decision-stands', 'no-change'],
]
const CLOSINGS = [
  'work-done',
  'work-done',
  'work-done',
  'answered',
  'family-stopped',
  'no-contact',
  'passed-on',
]

async function close(going: Going): Promise<void> {
  const { case: id, level } = going
  await settlePromises(going)
  await settleDates(going)
  const towards = happens(going, 0.4) ? ['enjoy-and-achieve'] : []
  if (happens(going, 0.75))
    await does(going, 'add-outcome', { case: id, kind: anyOf(going, OUTCOMES), towards })
  await does(going, 'close-case', {
    ...{ case: id, level: String(level), because: anyOf(going, CLOSINGS) },
    missingBecause: anyOf(going, REASONS),
  })
  going.case = ''
}
