import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { handSetClock } from '../../../test/hand-set-clock.ts'
import { type PeopleAtWork, peopleAtWork } from '../../../test/people-at-work.ts'
import { done, refused } from '../casework/cases/testdata/a-case.ts'

const clock = handSetClock('2026-11-22T10:00:00Z')

let work: PeopleAtWork
beforeEach(async () => {
  work = await peopleAtWork({ clock })
})
afterEach(() => work.close())

const stateShown = (text: string, id: string) =>
  new RegExp(`${id}: .*?(Met|At risk|Breached|No evidence|Declared|Not built yet)`, 's').exec(text)?.[1]

async function daysLater(days: number) {
  clock.pass(days * 24 * 60)
  await work.everybodySignedIn()
}

describe('standards', () => {
  test('several sets are held at once beside the policy, each under its name and marked as our own words', async () => {
    const page = await work.coordinator.get('/assurance/policy')
    expect(page.text).toContain('Source: SEN Code of Practice 2001')
    expect(page.text).toContain('the official text was not at hand')
    const typed = { standards: ['standards-2001', 'standards-2018'], because: 'The group asked for both.' }
    const saved = await work.coordinator.submit(page, typed, 'Change the policy')
    expect(saved.text).toContain('Held beside it: Minimum standards of 2001, Minimum standards of 2018.')
    const board = await work.coordinator.get('/assurance')
    for (const words of [
      'Minimum standards of 2018 (in our own words): operational functions',
      'MB06: Working with schools',
      'MS35: Before, during and after an appeal',
      'N38: Each parent hears',
    ])
      expect(board.text).toContain(words)
    expect(stateShown(board.text, 'MS22')).toBe('Not built yet')
    await done(work.coordinator, 'declare', {
      what: 'commissioning',
      says: 'All three pay, by the agreement of 2024.',
    })
    expect(stateShown((await work.coordinator.get('/assurance')).text, 'MS11')).toBe('Declared')
    const again = await work.coordinator.get('/assurance/policy')
    const one = { standards: ['standards-2018'], because: 'One is enough.' }
    expect((await work.coordinator.submit(again, one, 'Change the policy')).text).toContain(
      'Held beside it: Minimum standards of 2018.',
    )
  })

  test('are no policy to begin with', async () => {
    const input = { profile: 'standards-2018', because: 'We like them better.' }
    expect(await refused(work.coordinator, 'change-policy', input)).toMatch(/^4(00|22)/)
  })
})

describe('a threshold', () => {
  const clause = '/assurance/clauses/N38'
  const change = (threshold: string, value: string, because = 'The group wishes it.') =>
    ({ clause: 'N38', threshold: `role-explained ${threshold}`, value, because }) as const

  test('is changed in the pages with who, when and why, and judges from now on; days that are over stay', async () => {
    await done(work.officer, 'log-contact', { callerName: 'Ada', words: 'Hello.', roleExplained: 'yes' })
    await done(work.officer, 'log-contact', { callerName: 'Bea', words: 'Hello.', roleExplained: 'yes' })
    await done(work.officer, 'log-contact', { callerName: 'Cleo', words: 'Hello.' })
    await daysLater(20)
    expect(stateShown((await work.coordinator.get('/assurance')).text, 'N38')).not.toBe('Met')
    await done(work.coordinator, 'write-down-states', {})
    const [before] = await work.rows<{ state: string; day: string }>(
      "select state, day::text from assurance.state where clause = 'N38' order by day desc limit 1",
    )
    await daysLater(1)
    const page = await work.coordinator.get(clause)
    expect(page.text).toContain('share from which it is met')
    const typed = { threshold: 'role-explained floor', value: '30 %', because: 'Many come by e-mail.' }
    await work.coordinator.submit(page, typed, 'Change this threshold')
    await done(work.coordinator, 'change-threshold', change('target', '60'))
    expect(stateShown((await work.coordinator.get('/assurance')).text, 'N38')).toBe('Met')
    await done(work.coordinator, 'write-down-states', {})
    const versions = await work.coordinator.get('/assurance/policy')
    expect(versions.text).toContain('N38 Role explained: share from which it is met 60 %')
    expect(versions.text).toContain('Many come by e-mail.')
    expect(versions.text).toContain('Ruth Calder')
    const [after] = await work.rows("select state from assurance.state where clause = 'N38' and day = $1", [
      before?.day,
    ])
    expect(after).toEqual({ state: before?.state })
  })

  test('outlives a change of the promises', async () => {
    await done(work.coordinator, 'change-threshold', change('grace_days', '21'))
    const page = await work.coordinator.get('/assurance/policy')
    const typed = { standards: ['standards-2001'], because: 'These too.' }
    await work.coordinator.submit(page, typed, 'Change the policy')
    expect((await work.coordinator.get(clause)).text).toContain('days of grace21')
  })

  test('that the control cannot have, or does not have, is not changed; what was typed comes back', async () => {
    for (const [threshold, value] of [
      ['target', '120 %'],
      ['target', 'most'],
      ['floor', '99'],
      ['grace_days', '2.5'],
    ] as const)
      expect(await refused(work.coordinator, 'change-threshold', change(threshold, value))).toContain(
        'threshold-out-of-range',
      )
    expect(await refused(work.coordinator, 'change-threshold', change('volume', '9'))).toContain(
      'no-such-threshold',
    )
    expect(
      await refused(work.coordinator, 'change-threshold', { ...change('target', '9'), clause: 'Z01' }),
    ).toContain('no-such-clause')
    expect(await refused(work.officer, 'change-threshold', change('target', '9'))).toMatch(/^403/)
    const page = await work.coordinator.get(clause)
    const again = await work.coordinator.submit(
      page,
      { threshold: 'role-explained target', value: '140 %', because: 'Why not.' },
      'Change this threshold',
    )
    expect([again.status, again.html.includes('140 %')]).toEqual([422, true])
  })

  test('on how things end is warned of, and goes on when that was thought of', async () => {
    await done(work.coordinator, 'change-policy', {
      ...{ profile: 'croydon', kept: [], added: ['R19'], because: 'To see the tribunal.' },
    })
    const target = {
      ...{
        clause: 'R19',
        threshold: 'tribunal-supported target',
        value: '50 %',
        because: 'Fewer is enough.',
      },
    }
    const strict = { ...target, threshold: 'tribunal-supported floor', value: '10 %' }
    expect(await refused(work.coordinator, 'change-threshold', target)).toContain('threshold-out-of-range')
    expect(await refused(work.coordinator, 'change-threshold', strict)).toContain('target-would-bend')
    await done(work.coordinator, 'change-threshold', { ...strict, minded: 'yes' })
  })
})
