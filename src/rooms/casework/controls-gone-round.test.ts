import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { newId } from '#platform/crypto.ts'
import { handSetClock } from '../../../test/hand-set-clock.ts'
import { around, everyStateSeen, judgedBy, stateBy } from '../../../test/judged-by.ts'
import { type PeopleAtWork, peopleAtWork } from '../../../test/people-at-work.ts'
import { casesAndCalls } from './testdata/cases-and-calls.ts'
import type { TwoFamilies } from './testdata/two-families.ts'

const clock = handSetClock('2026-11-22T10:00:00Z')
const later = around(clock.now())
const before = { from: new Date('2025-01-01'), until: new Date('2025-12-31') }
everyStateSeen('views-carry-their-source', 'decisions-are-the-familys')

let work: PeopleAtWork
let families: TwoFamilies
beforeAll(async () => {
  work = await peopleAtWork({ clock })
  families = await casesAndCalls(work)
})
afterAll(() => work.close())

/** What somebody with the database in their hands would do to go round each refusal. */
const BROKEN: readonly (readonly [string, string, (families: TwoFamilies) => [string, unknown[]][]])[] = [
  [
    'R14 N38 N47 N74',
    'role-explained',
    ({ excused }) => [
      ["delete from casework.reason where what = 'role-not-explained' and case_id = $1", [excused.case]],
    ],
  ],
  [
    'R04 R05',
    'routes-explained',
    ({ excused }) => [
      ["delete from casework.reason where what = 'routes-missing' and case_id = $1", [excused.case]],
    ],
  ],
  [
    'D04',
    'promises-kept',
    ({ kept }) => [
      [
        `insert into casework.promise (id, file, case_id, kind, due_at, made_by, made_at, sealed_words)
         values ($1, $2, $3, 'other', '2026-11-23', $1, '2026-11-21', '')`,
        [newId(), kept.file, kept.case],
      ],
    ],
  ],
  ['R15', 'decisions-left-to-their-makers', () => [['delete from casework.decision_release', []]]],
  [
    'R16',
    'support-after-decisions',
    ({ kept }) => [
      [
        `update casework.decision set follow_up_offered_at = told_at - interval '1 day' where case_id = $1 and told_at is not null`,
        [kept.case],
      ],
    ],
  ],
  [
    'K16',
    'independent-check-offered',
    () => [["delete from casework.reason where what = 'no-independent-signpost'", []]],
  ],
  ['K04 C01', 'full-range-of-options', () => [["delete from casework.reason where what = 'one-option'", []]]],
  [
    'C06 K05 N68',
    'perspective-first',
    () => [["delete from casework.reason where what = 'perspective-not-asked'", []]],
  ],
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
  ['N42', 'information-rests-on-law', () => [["update casework.information_given set kind = 'hearsay'", []]]],
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
    for (const [statement, values] of broken(families)) await work.rows(statement, values)
    const { state, wanting } = await judgedBy(work, name, lenient, later)
    expect(state).toBe('breached')
    expect(wanting).not.toBe('')
  })
})
