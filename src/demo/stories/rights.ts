import type { Person } from '#platform/who.ts'
import { type Going, pass } from '../going.ts'
import type { Stage } from '../stage.ts'
import { dayOf, daysFrom, momentTyped } from '../story-days.ts'
import type { Strand } from '../tell.ts'
import { ringsWithPeople } from '../with-people.ts'
import { workingDayBefore } from '../working-moments.ts'

/** What a service answers for its data: who is responsible, a breach, a complaint, a question by the public. */
export async function* rights(stage: Stage): Strand {
  const { scene, cast, from, until } = stage
  const first = daysFrom(from, 3)
  yield first
  await scene.does(cast.coordinator, 'say-who-is-responsible', RESPONSIBLE, first)
  const found = daysFrom(until, -22)
  yield found
  const [officer] = cast.officers
  const breach = { ...BREACH, foundAt: momentTyped(found), happenedOn: dayOf(found) }
  const recorded = await scene.does(officer, 'record-breach', breach, daysFrom(found, 0.05))
  yield daysFrom(found, 1)
  const settled = { breach: recorded.breach, ...SETTLED }
  await scene.does(cast.coordinator, 'settle-breach', settled, daysFrom(found, 1))
  const lately = daysFrom(until, -5)
  yield lately
  const receivedOn = dayOf(lately)
  const open = { ...LATE_BREACH, foundAt: momentTyped(lately), happenedOn: receivedOn }
  await scene.does(officer, 'record-breach', open, daysFrom(lately, 0.05))
  await scene.does(officer, 'record-data-complaint', { receivedOn, ...COMPLAINT }, lately)
  const asked = { receivedOn, askedBy: 'public', asked: 'How many families asked the service last year?' }
  await scene.does(officer, 'record-information-request', asked, lately)
  const own = {
    receivedOn,
    kind: 'practitioner',
    asker: 'A SENCO who referred a family, by letter to the school',
  }
  await scene.does(officer, 'record-outside-access', own, lately)
}

const RESPONSIBLE = {
  ...{ who: 'service', name: 'Fenbridge Parent Partnership, which is invented', staff: 'names', version: 0 },
  ...{ contact: 'data@fenbridge.example', officer: 'The data protection officer, officer@fenbridge.example' },
}
const BREACH = {
  what: 'A letter with a family’s address on it was left at the printer overnight.',
  ...{ people: 2, whoAffected: 'A parent and a child', risk: 'unlikely' },
  done: 'It was taken away in the morning. Nobody else had been in the room.',
}
const LATE_BREACH = {
  what: 'An e-mail that was meant for one family went to another address.',
  ...{ people: 1, whoAffected: 'A parent', risk: 'likely' },
  done: 'Whoever had it wrote back at once, and has deleted it.',
}
const SETTLED = {
  ...{ ico: 'not-needed', icoWhy: 'A risk to them is unlikely: the room was locked.' },
  ...{ peopleTold: 'told', peopleWhy: 'By telephone, the day after.' },
}
const COMPLAINT = {
  complainant: 'A parent, by e-mail',
  complaint: 'That a message was left on a number that had been changed.',
}

/** Their own data: one answer was given, one is being put together, one family says that something is wrong. */
export async function* rightsOfPeople(stage: Stage, seed: number, n: number): Strand {
  const { scene, cast, until } = stage
  const worker = cast.officers[n % 2]
  if (!worker) return
  const at = workingDayBefore(until, [36, 9, 16][n] ?? 16, seed + n)
  yield at
  const family = { seed: seed + n, at, worker, issue: 'ehc-plan.draft' }
  const { going, parent: person } = await ringsWithPeople(stage, family)
  const { file } = going
  yield pass(going, 2)
  const askedOn = dayOf(going.at)
  if (n === 2) {
    await scene.does(worker, 'record-correction', { file, person, askedOn, ...CORRECTION }, going.at)
    await scene.does(worker, 'record-erasure-request', { file, person, askedOn, asked: ERASE }, going.at)
    return
  }
  const asks = { file, person, askedBy: 'themselves', channel: 'email', receivedOn: askedOn }
  const { access } = await scene.does(worker, 'record-access-request', asks, going.at)
  const known = { access, identity: 'called-back', identityOn: askedOn }
  await scene.does(worker, 'check-identity', known, going.at)
  if (n === 0) yield pass(going, 12)
  await scene.does(cast.coordinator, 'collect-access', { access }, going.at)
  if (n === 0) await given(going, cast.coordinator, String(access))
}

const CORRECTION = {
  asked: 'The note of the first call says that the child is at another school.',
  statement: 'My child was never at that school.',
}
const ERASE = 'That the note of the first call is deleted.'

/** Somebody who leads reads all that is proposed to be taken out, decides as it is proposed, and hands it over. */
async function given({ stage: { scene }, at }: Going, leader: Person, access: string): Promise<void> {
  for (;;) {
    const { items } = await scene.asks<ToReview>(leader, 'items-to-review', { access }, at)
    if (items.length === 0) break
    const out = items.flatMap(({ id, cuts }) => cuts.map((_, n) => `${id}:${n}`))
    const seen = items.map(({ id }) => id).join(' ')
    await scene.does(leader, 'decide-items', { access, seen, out }, at)
  }
  await scene.does(leader, 'give-access', { access, givenHow: 'post' }, at)
}

interface ToReview {
  readonly items: readonly { readonly id: string; readonly cuts: readonly unknown[] }[]
}
