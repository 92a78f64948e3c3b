import type { PeopleAtWork } from '../../../../test/people-at-work.ts'
import { aCase, done } from '../cases/testdata/a-case.ts'

/** Two families whose cases were worked through the pages' own commands. */
export interface TwoFamilies {
  /** All that is promised was done. */
  readonly kept: Worked
  /** Done otherwise, with a reason wherever one is asked for. */
  readonly excused: Worked
}

export interface Worked {
  readonly file: string
  readonly case: string
  readonly contact: string
  readonly disagreement: string
}

/** One family for whom everything was done, and one for whom it was not, with the reasons that the product asks for. */
export async function twoFamilies({ officer, coordinator }: PeopleAtWork): Promise<TwoFamilies> {
  const facts = await lawAndPolicy(officer, coordinator)
  const kept = await keptFamily(officer, facts)
  const excused = await excusedFamily(officer, coordinator, facts)
  await goesOn(officer, kept.file)
  return { kept, excused }
}

type Client = PeopleAtWork['officer']
type Facts = { readonly law: string; readonly policy: string }

/** The council's policy as the service worded it, and a statement of law that came with the product. */
async function lawAndPolicy(officer: Client, coordinator: Client): Promise<Facts> {
  const { wording = '', fact = '' } = await done(officer, 'propose-fact', {
    title: 'Transport to school',
    text: 'The council expects parents to look for a way of their own first.',
    kind: 'local-policy',
    citation: 'Fenbridge transport policy, 2025',
    verified: 'secondary',
    reason: 'Families ask about it.',
  })
  await done(coordinator, 'approve-fact', { wording })
  return { law: 'duty-to-provide-advice', policy: fact }
}

async function keptFamily(officer: Client, { law, policy }: Facts): Promise<Worked> {
  const known = await aCase(officer, { roleExplained: 'yes' })
  const id = known.case
  await done(officer, 'record-perspective', { case: id, words: 'I want him to be safe.', confirmed: 'yes' })
  await done(officer, 'explain-options', { case: id, all: 'yes' })
  await done(officer, 'choose-option', { case: id, option: 'option-mediation' })
  const { decision = '' } = await done(officer, 'record-decision', {
    case: id,
    whose: 'la',
    kind: 'refuse-to-assess',
    madeOn: '20 11 2026',
    told: 'its-maker',
  })
  await done(officer, 'offer-follow-up', { decision })
  const { disagreement = '' } = await done(officer, 'record-disagreement', { case: id, with: 'la' })
  const explained = { mediation: 'explained', complaint: 'explained', tribunal: 'explained' }
  await done(officer, 'explain-routes', { disagreement, ...explained })
  await done(officer, 'give-information', { case: id, facts: [law, policy] })
  await done(officer, 'add-account', { case: id, party: 'la', kind: 'interest', words: 'Fairness to all.', source: 'said', verbatim: 'yes' })
  const { inquiry = '' } = await done(officer, 'ask-for-facts', {
    ...{ case: id, party: 'la', purpose: 'find', agreed: 'yes' },
    asked: 'When does the panel meet?',
  })
  await done(officer, 'record-finding', { inquiry, found: 'Each Tuesday.', told: 'yes' })
  await aHearing(officer, id)
  await done(officer, 'end-disagreement', { disagreement, how: 'resolved', through: 'talking' })
  await done(officer, 'add-outcome', { case: id, kind: 'support-agreed' })
  await done(officer, 'close-case', { case: id, level: '2', because: 'work-done' })
  return { ...known, disagreement }
}

async function excusedFamily(officer: Client, coordinator: Client, { policy }: Facts): Promise<Worked> {
  const known = await aCase(officer)
  const id = known.case
  const options = ['option-talk-to-school']
  await done(officer, 'explain-options', {
    ...{ case: id, options, notAskedBecause: 'They were in a hurry.', oneBecause: 'They asked about this one.' },
  })
  await done(officer, 'record-decision', {
    ...{ case: id, whose: 'la', kind: 'refuse-to-assess', madeOn: '20 11 2026', told: 'post' },
  })
  const { decision = '' } = await done(officer, 'record-decision', {
    ...{ case: id, whose: 'la', kind: 'transport', madeOn: '20 11 2026' },
  })
  await done(coordinator, 'release-decision', { decision, because: 'The time to appeal is nearly over.' })
  const { disagreement = '' } = await done(officer, 'record-disagreement', { case: id, with: 'la' })
  await done(officer, 'give-information', { case: id, facts: [policy] })
  const { inquiry = '' } = await done(officer, 'ask-for-facts', {
    ...{ case: id, party: 'school', purpose: 'clarify', agreed: 'yes', asked: 'What was agreed?' },
  })
  await done(officer, 'record-finding', { inquiry, found: 'Nothing in writing.' })
  await done(officer, 'add-account', {
    ...{ case: id, party: 'parent', kind: 'hope', words: 'A fresh start.', source: 'reported', verbatim: 'no' },
  })
  await done(officer, 'close-case', {
    ...{ case: id, level: '1', because: 'no-contact', missingBecause: 'They could not be reached any more.' },
  })
  return { ...known, disagreement }
}

const aHearing = (officer: Client, id: string) =>
  done(officer, 'enter-date', {
    ...{ case: id, what: 'The hearing', on: '14 12 2026', holder: 'tribunal', source: 'tribunal-letter', hearing: 'yes' },
  })

/** Two more matters of one family: one that somebody works on until its hearing, one that nobody has taken on. */
async function goesOn(officer: Client, file: string): Promise<void> {
  const { case: id = '' } = await done(officer, 'begin-case', { file, issue: 'transport.appeal', mine: 'yes' })
  await aHearing(officer, id)
  await done(officer, 'begin-case', { file, issue: 'admissions.appeal' })
}
