import { aCase, done } from '../../src/rooms/casework/cases/testdata/a-case.ts'
import { casesAndCalls } from '../../src/rooms/casework/testdata/cases-and-calls.ts'
import type { TwoFamilies } from '../../src/rooms/casework/testdata/two-families.ts'
import { aFamily, begun, permitted, sentAlone } from '../../src/rooms/permissions/testdata/a-family.ts'
import type { HandSetClock } from '../hand-set-clock.ts'
import { type PeopleAtWork, peopleAtWork } from '../people-at-work.ts'

/** What there is to go round in: two families' cases, and whoever works here, by id. */
export interface Kept {
  readonly work: PeopleAtWork
  readonly families: TwoFamilies
}

/** A service whose people did their work through the product's own commands, so that each rule has something it held for. */
export async function serviceThatKeptItsPromises(clock: HandSetClock): Promise<Kept> {
  const work = await peopleAtWork({ clock })
  const families = await casesAndCalls(work)
  await backgroundSaid(work)
  await interestsDeclared(work)
  await somethingShared(work)
  await somethingAskedOfUs(work)
  await aConcern(work)
  await aMeeting(work, clock)
  return { work, families }
}

/** The council's policy comes with whose interest it serves. */
async function backgroundSaid({ officer, coordinator, rows }: PeopleAtWork) {
  const [known] = await rows<{ fact: string; number: number }>('select fact, number from facts.wording')
  const { wording = '' } = await done(officer, 'propose-fact', {
    ...{ fact: known?.fact, version: known?.number, title: 'Transport to school', kind: 'local-policy' },
    ...{ text: 'The council expects parents to drive.', citation: 'Fenbridge transport policy, 2025' },
    ...{ verified: 'secondary', reason: 'Families ask.', background: 'The council pays for transport.' },
  })
  await done(coordinator, 'approve-fact', { wording })
}

async function interestsDeclared(work: PeopleAtWork) {
  for (const one of [work.coordinator, work.officer, work.anotherOfficer]) await done(one, 'declare-none', {})
  const { case: id } = await aCase(work.coordinator)
  await done(work.officer, 'claim-case', { case: id })
}

async function somethingShared(work: PeopleAtWork) {
  const family = await aFamily(work, work.officer)
  const disclosure = await begun(work.officer, await permitted(work.officer, family))
  const { status } = await sentAlone(work.officer, disclosure)
  if (status !== 200) throw new Error('Nothing was shared.')
}

/** What the council wanted of us about a family, declined. */
async function somethingAskedOfUs(work: PeopleAtWork) {
  const { file } = await aFamily(work, work.officer)
  const asked = { file, bodyKind: 'la', kind: 'task', asked: 'Tell them that the taxi ends.' }
  await done(work.officer, 'record-agency-request', { ...asked, outcome: 'declined' })
}

async function aConcern(work: PeopleAtWork) {
  const lead = await work.join('Safi Lead', ['safeguarding-lead'])
  await done(lead, 'declare-none', {})
  const { file } = await aFamily(work, work.officer)
  const said = { dangerNow: 'no', child: 'Theo', words: 'He has bruises.', whose: 'His mother' }
  const { concern } = await done(work.officer, 'raise-concern', { file, ...said })
  await done(lead, 'add-to-concern', { concern, kind: 'reviewed', words: 'He is safe with his aunt.' })
}

/** Somebody was there as a supporter, spoke for the parent as they agreed, and helped with their views. */
async function aMeeting({ officer }: PeopleAtWork, clock: HandSetClock) {
  const { file, case: id } = await aCase(officer)
  const when = { kind: 'school', when: 'today 10:10', role: 'support', supportsAs: 'supporter' }
  const { meeting = '' } = await done(officer, 'arrange-meeting', { file, case: id, ...when })
  clock.pass(15)
  await done(officer, 'record-meeting', { meeting, told: 'yes', notesOffered: 'wanted', notes: 'March.' })
  await done(officer, 'record-meeting', { meeting, agreedHow: 'said', wanted: 'That he is safe.' })
  await done(officer, 'record-meeting', { meeting, check: 'go-on' })
  await done(officer, 'settle-notes', { meeting, notes: 'given' })
  await done(officer, 'finish-meeting', { meeting })
  const { views = '' } = await done(officer, 'begin-views', {
    file,
    owner: 'parent',
    how: 'said',
    matters: 'Home',
  })
  await done(officer, 'approve-views', { views, number: 1, how: 'said' })
}
