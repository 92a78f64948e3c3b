import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { handSetClock } from '../../../../test/hand-set-clock.ts'
import { around, everyStateSeen, judgedBy, stateBy } from '../../../../test/judged-by.ts'
import { type PeopleAtWork, peopleAtWork } from '../../../../test/people-at-work.ts'
import { aCase, done } from '../cases/testdata/a-case.ts'

const clock = handSetClock()
const later = around(clock.now())
const before = { from: new Date('2025-01-01'), until: new Date('2025-12-31') }

let work: PeopleAtWork
beforeAll(async () => {
  work = await peopleAtWork({ clock })
  await twoMeetings()
})
afterAll(() => work.close())

/** One meeting at which all that is promised was done; one at which it was not, and the role was stated late. */
async function twoMeetings() {
  const { officer, anotherOfficer } = work
  const { file, case: id } = await aCase(officer)
  const about = {
    file,
    case: id,
    kind: 'school',
    when: 'today 10:10',
    role: 'support',
    supportsAs: 'supporter',
  }
  const { meeting = '' } = await done(officer, 'arrange-meeting', about)
  const { meeting: other = '' } = await done(anotherOfficer, 'arrange-meeting', {
    ...{ ...about, when: 'today 9:00', lateBecause: 'It was called at nine.' },
  })
  await done(officer, 'add-points', { meeting, points: 'The taxi\nThe bus' })
  clock.pass(15)
  await done(officer, 'record-meeting', { meeting, told: 'yes', notesOffered: 'wanted', notes: 'March.' })
  const points = await work.rows<{ id: string }>('select id from casework.meeting_point')
  await done(officer, 'record-meeting', {
    meeting,
    raised: [points[0]?.id],
    listed: points.map(one => one.id).join(' '),
  })
  await done(officer, 'record-meeting', { meeting, clarified: 'She meant the morning bus.' })
  await done(officer, 'record-meeting', { meeting, agreedHow: 'said', wanted: 'That he is safe.' })
  await done(officer, 'record-meeting', { meeting, check: 'go-on' })
  await done(officer, 'record-meeting', { meeting, check: 'stop' })
  await done(anotherOfficer, 'record-meeting', {
    meeting: other,
    agreedHow: 'said',
    wanted: 'That she tried.',
  })
  await done(officer, 'settle-notes', { meeting, notes: 'given' })
  await done(officer, 'finish-meeting', { meeting })
  await done(anotherOfficer, 'finish-meeting', { meeting: other, uncheckedBecause: 'It was one sentence.' })
  await done(officer, 'record-understanding', { meeting, understood: 'all', words: 'She said it back.' })
  await done(officer, 'reflect', { meeting, impartial: 'I nodded too often.' })
  const { views = '' } = await done(officer, 'begin-views', {
    file,
    owner: 'parent',
    how: 'said',
    matters: 'Home',
  })
  await done(officer, 'approve-views', { views, number: 1, how: 'said' })
  await done(officer, 'begin-views', { file, owner: 'parent', how: 'said', matters: 'School' })
}

const SHARES: readonly (readonly [string, number, number])[] = [
  ['one-role-at-each-meeting', 1, 2],
  ['points-made', 1, 2],
  ['understanding-checked', 1, 2],
  ['notes-offered', 1, 2],
  ['spoken-for-with-agreement', 1, 2],
  ['reflections-kept', 1, 2],
  ['views-are-the-parents', 1, 2],
]
everyStateSeen('clarifications-marked', 'who-spoke', ...SHARES.map(([name]) => name))

describe.each(SHARES)('the control %s', (name, n, of) => {
  test('is met, at risk or breached as the share has it, and has no evidence without meetings', async () => {
    const by = (settings: object) => judgedBy(work, name, { ...settings }, later)
    const found = await by({ target: n / of, floor: 0 })
    expect(found.figures[0]).toMatchObject({ n, of })
    const states = [found, await by({ target: 1, floor: n / of }), await by({ target: 1, floor: 1 })]
    expect(states.map(({ state }) => state)).toEqual(['met', 'at-risk', 'breached'])
    expect(await stateBy(work, name, {}, before)).toBe('no-evidence')
  })
})

test('K09 N40: clarifications all have a source; who spoke is at risk where we always spoke for the parent', async () => {
  expect(await stateBy(work, 'clarifications-marked', {}, later)).toBe('met')
  expect(await stateBy(work, 'who-spoke', {}, later)).toBe('at-risk')
  expect(await stateBy(work, 'who-spoke', { target: 0 }, later)).toBe('met')
  expect(await stateBy(work, 'who-spoke', { floor: 0.5 }, later)).toBe('breached')
  for (const name of ['clarifications-marked', 'who-spoke'])
    expect(await stateBy(work, name, {}, before)).toBe('no-evidence')
})

test('K09: a clarification without anybody who gave it is a breach', async () => {
  await work.rows('alter table casework.meeting_note drop constraint meeting_note_check')
  await work.rows("update casework.meeting_note set source = null where kind = 'clarification'")
  expect(await stateBy(work, 'clarifications-marked', {}, later)).toBe('breached')
  await work.rows("update casework.meeting_note set source = 'parent' where kind = 'clarification'")
})

test('C08 N70 R21: a seat in a decision, or a role that the policy does not have, is a breach whatever else was done', async () => {
  const lenient = { target: 0, floor: 0 }
  expect(await stateBy(work, 'one-role-at-each-meeting', lenient, later)).toBe('met')
  await work.rows("update casework.attendance set supports_as = 'representative' where stated_late")
  const supportOnly = { ...lenient, roles: ['support', 'strategic', 'decision'] }
  expect(await stateBy(work, 'one-role-at-each-meeting', supportOnly, later)).toBe('breached')
  await work.rows("update casework.attendance set supports_as = 'supporter'")
  expect(await stateBy(work, 'one-role-at-each-meeting', supportOnly, later)).toBe('met')
  await work.rows('alter table casework.attendance drop constraint attendance_role_check')
  await work.rows('alter table casework.attendance drop constraint attendance_check')
  await work.rows("update casework.attendance set role = 'decision' where stated_late")
  expect(await stateBy(work, 'one-role-at-each-meeting', lenient, later)).toBe('breached')
  await work.rows("update casework.attendance set role = 'support'")
})
