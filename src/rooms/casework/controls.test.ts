import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { handSetClock } from '../../../test/hand-set-clock.ts'
import { around, everyStateSeen, judgedBy, stateBy } from '../../../test/judged-by.ts'
import { type PeopleAtWork, peopleAtWork } from '../../../test/people-at-work.ts'
import { casesAndCalls } from './testdata/cases-and-calls.ts'
import type { TwoFamilies } from './testdata/two-families.ts'

// Records are made through the pages' own commands and judged sixty days later, when nothing is still to come.

const clock = handSetClock('2026-11-22T10:00:00Z')
const later = around(clock.now())
const before = { from: new Date('2025-01-01'), until: new Date('2025-12-31') }

let work: PeopleAtWork
let families: TwoFamilies
beforeAll(async () => {
  work = await peopleAtWork({ clock })
  families = await casesAndCalls(work)
})
afterAll(() => work.close())

/** Control, its settings, and what it finds: so many of so many. */
const SHARES: readonly (readonly [string, Record<string, unknown>, number, number])[] = [
  ['role-explained', {}, 1, 2],
  ['role-explained-to-practitioners', {}, 1, 2],
  ['routes-explained', { routes: ['mediation'] }, 1, 2],
  ['routes-explained', { routes: ['complaint', 'tribunal'] }, 1, 2],
  ['line-answered', {}, 1, 2],
  ['promises-kept', {}, 1, 2],
  ['practitioners-served', {}, 2, 3],
  ['requests-answered', {}, 1, 3],
  ['decisions-left-to-their-makers', {}, 2, 3],
  ['support-after-decisions', {}, 1, 3],
  ['signposts-given', {}, 1, 2],
  ['independent-check-offered', {}, 1, 2],
  ['tribunal-supported', {}, 1, 2],
  ['every-appeal-supported', {}, 1, 2],
  ['full-range-of-options', {}, 1, 2],
  ['perspective-first', {}, 1, 2],
  ['perspectives-confirmed', {}, 1, 2],
  ['accounts-side-by-side', {}, 1, 2],
  ['choices-are-the-familys', {}, 1, 2],
  ['policy-and-law-explained', {}, 1, 2],
  ['information-rests-on-law', {}, 1, 2],
  ['interests-worked', {}, 1, 2],
  ['facts-asked-with-purpose', {}, 1, 2],
  ['outcomes-recorded', {}, 1, 2],
  ['joint-work', {}, 1, 2],
]
everyStateSeen('disagreements-worked', ...SHARES.map(([name]) => name))

describe.each(SHARES)('the control %s %o', (name, settings, n, of) => {
  const by = (more: object) => judgedBy(work, name, { ...settings, ...more }, later)

  test('counts what was done among what was to be done', async () => {
    const { figures } = await by({})
    expect(figures[0]).toMatchObject({ n, of })
  })

  test('is met when enough was done, at risk when it was less, breached below that, and says what is wanting', async () => {
    const share = n / of
    const [met, atRisk, breached] = await Promise.all([
      by({ target: share, floor: 0 }),
      by({ target: 1, floor: share }),
      by({ target: 1, floor: 1 }),
    ])
    expect([met.state, atRisk.state, breached.state]).toEqual(['met', 'at-risk', 'breached'])
    expect([met.wanting, atRisk.wanting === '', breached.wanting === '']).toEqual(['', false, false])
  })

  test('says that there is no evidence, and never met, where nothing was recorded or too little', async () => {
    expect(await stateBy(work, name, settings, before)).toBe('no-evidence')
    if (name !== 'line-answered')
      expect((await by({ target: 0, floor: 0, least: 50 })).state).toBe('no-evidence')
  })
})

describe('controls that have no share', () => {
  test('disagreements-worked is met by records that keep the rule, and has no evidence without any', async () => {
    const { state, figures } = await judgedBy(work, 'disagreements-worked', {}, later)
    expect(state).toBe('met')
    const marked = figures.filter(one => one.bothWays).map(({ words }) => words)
    for (const words of [
      'by talking',
      'by mediation',
      'by the tribunal',
      'an appeal was lodged',
      'an agreement',
    ])
      expect(marked.join()).toContain(words)
    expect(await stateBy(work, 'disagreements-worked', {}, before)).toBe('no-evidence')
  })

  test('a disagreement that does not say how it ended puts D15 K18 K20 at risk', async () => {
    await work.rows('update casework.disagreement set ended_at = $2, ended_how = null where id = $1', [
      families.excused.disagreement,
      clock.now(),
    ])
    expect(await stateBy(work, 'disagreements-worked', {}, around(clock.now()))).toBe('at-risk')
    await work.rows('update casework.disagreement set ended_at = null where id = $1', [
      families.excused.disagreement,
    ])
  })
})
