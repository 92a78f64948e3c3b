import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { handSetClock } from '../../../../test/hand-set-clock.ts'
import { around, everyStateSeen, judgedBy, stateBy } from '../../../../test/judged-by.ts'
import { type PeopleAtWork, peopleAtWork } from '../../../../test/people-at-work.ts'
import { aCase, done, refused } from '../cases/testdata/a-case.ts'

const clock = handSetClock()
const later = around(clock.now(), 1)
const before = { from: new Date('2025-01-01'), until: new Date('2025-12-31') }

everyStateSeen('interests-declared', 'allocated-without-interest')

let work: PeopleAtWork
beforeAll(async () => {
  work = await peopleAtWork({ clock })
})
afterAll(() => work.close())

describe('C19 C20 N48 and C07 C16 N69: interests', () => {
  test('are declared by a share of those who work here; nobody works on what they have a confirmed interest in', async () => {
    expect(await stateBy(work, 'interests-declared', {}, later)).toBe('no-evidence')
    await done(work.officer, 'declare-none', {})
    const { figures } = await judgedBy(work, 'interests-declared', {}, later)
    expect(figures[0]).toMatchObject({ n: 1, of: 3 })
    expect(await stateBy(work, 'interests-declared', {}, later)).toBe('breached')
    expect(await stateBy(work, 'interests-declared', { floor: 0.3 }, later)).toBe('at-risk')
    expect(await stateBy(work, 'interests-declared', { target: 0.3, floor: 0 }, later)).toBe('met')
    // N48: where the policy asks it of the group too, a member who said nothing counts.
    const all = { who: ['workers', 'group'], target: 0.3, floor: 0 }
    expect(await stateBy(work, 'interests-declared', all, later)).toBe('met')
    await work.join('Greta Holt', ['group-member'])
    expect(await stateBy(work, 'interests-declared', all, later)).toBe('at-risk')
    const aYearOn = around(clock.now(), 400)
    expect(await stateBy(work, 'interests-declared', { target: 0.3, floor: 0 }, aYearOn)).toBe('at-risk')

    // C07 C16 N69: met while cases are given rightly, at risk while a possible interest waits, breached by a confirmed one.
    expect(await stateBy(work, 'allocated-without-interest', {}, before)).toBe('no-evidence')
    const made = await aCase(work.coordinator)
    await done(work.coordinator, 'add-person', { file: made.file, kind: 'parent', name: 'Rosalind Achebe' })
    await done(work.anotherOfficer, 'claim-case', { case: made.case })
    expect(await stateBy(work, 'allocated-without-interest', {}, later)).toBe('met')
    const interest = { kind: 'relation', grade: 'close', name: 'Rosalind Achebe' }
    const another = await aCase(work.coordinator)
    await done(work.coordinator, 'add-person', {
      file: another.file,
      kind: 'parent',
      name: 'Rosalind Achebe',
    })
    await done(work.officer, 'declare-interest', interest)
    expect(await refused(work.officer, 'claim-case', { case: another.case })).toContain('not-available')
    expect(await stateBy(work, 'allocated-without-interest', {}, later)).toBe('met')
    expect(await stateBy(work, 'allocated-without-interest', {}, around(clock.now(), 9))).toBe('at-risk')
    await work.rows("update interests.match set standing = 'confirmed', judged_at = now() where thing = $1", [
      another.file,
    ])
    await work.rows(
      'update casework.case set worker = (select worker from interests.match where thing = $1 limit 1) where id = $2',
      [another.file, another.case],
    )
    expect(await stateBy(work, 'allocated-without-interest', {}, later)).toBe('breached')
  })
})
