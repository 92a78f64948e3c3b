import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { handSetClock } from '../../../test/hand-set-clock.ts'
import { around, everyStateSeen, judgedBy, stateBy } from '../../../test/judged-by.ts'
import { type PeopleAtWork, peopleAtWork } from '../../../test/people-at-work.ts'
import { casesAndCalls } from './testdata/cases-and-calls.ts'

const clock = handSetClock('2026-11-22T10:00:00Z')
const later = around(clock.now())
const before = { from: new Date('2025-01-01'), until: new Date('2025-12-31') }
everyStateSeen('views-carry-their-source', 'decisions-are-the-familys')

let work: PeopleAtWork
beforeAll(async () => {
  work = await peopleAtWork({ clock })
  await casesAndCalls(work)
})
afterAll(() => work.close())

/** What somebody with the database in their hands would do; every enforced promise is gone round in test/gone-round. */
const BROKEN: readonly (readonly [string, string, () => [string, unknown[]][]])[] = [
  [
    'N02',
    'views-carry-their-source',
    () => [
      ['alter table casework.account drop constraint account_source_check', []],
      ["update casework.account set source = 'rumour'", []],
    ],
  ],
  [
    'C09 K02',
    'decisions-are-the-familys',
    () => [
      ['alter table casework.decision drop constraint decision_whose_check', []],
      ["update casework.decision set whose = 'the-service' where whose = 'la'", []],
    ],
  ],
  [
    'K03',
    'facts-asked-with-purpose',
    () => [
      ['alter table casework.inquiry drop constraint inquiry_purpose_check', []],
      ["update casework.inquiry set purpose = 'press'", []],
    ],
  ],
]

test('N02: views known only by hearsay put it at risk; without any view or decision there is no evidence', async () => {
  for (const name of ['views-carry-their-source', 'decisions-are-the-familys'])
    expect(await stateBy(work, name, {}, before)).toBe('no-evidence')
})

describe('where a refusal was gone round', () => {
  test.each(BROKEN)('%s: %s says breached, however much else was done', async (_clauses, name, broken) => {
    const lenient =
      name.startsWith('views') || name.startsWith('decisions-are') ? {} : { target: 0, floor: 0 }
    expect(await stateBy(work, name, lenient, later)).toBe('met')
    if (name === 'views-carry-their-source')
      expect(await stateBy(work, name, { first_hand: 1 }, later)).toBe('at-risk')
    for (const [statement, values] of broken()) await work.rows(statement, values)
    const { state, wanting } = await judgedBy(work, name, lenient, later)
    expect(state).toBe('breached')
    expect(wanting).not.toBe('')
  })
})
