import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { handSetClock } from '../../../test/hand-set-clock.ts'
import { around, everyStateSeen, judgedBy, stateBy } from '../../../test/judged-by.ts'
import { type PeopleAtWork, peopleAtWork } from '../../../test/people-at-work.ts'
import { aFamily, begun, done, permitted, seenOf, sentAlone } from './testdata/a-family.ts'

const clock = handSetClock()
const later = around(clock.now())
const before = { from: new Date('2025-01-01'), until: new Date('2025-12-31') }

everyStateSeen('nothing-shared-unpermitted', 'safeguarding-by-its-route', 'never-in-the-councils-name')

let work: PeopleAtWork
beforeEach(async () => {
  work = await peopleAtWork({ clock })
})
afterEach(() => work.close())

describe('K12: nothing is shared unpermitted', () => {
  test('met, at risk or breached by how often somebody else looked; breached at once by what no permission covers', async () => {
    const family = await aFamily(work, work.officer)
    const permission = await permitted(work.officer, family)
    const seen = await begun(work.officer, permission)
    await done(work.anotherOfficer, 'look-over-disclosure', {
      disclosure: seen,
      seen: await seenOf(work.anotherOfficer, seen),
    })
    await done(work.officer, 'send-disclosure', {
      disclosure: seen,
      how: 'printed',
      seen: await seenOf(work.officer, seen),
    })
    const alone = await begun(work.officer, permission, 'The taxi comes now.')
    expect((await sentAlone(work.officer, alone)).status).toBe(200)
    const by = (settings: object) => judgedBy(work, 'nothing-shared-unpermitted', { ...settings }, later)
    expect((await by({})).figures[0]).toMatchObject({ n: 1, of: 2 })
    const states = [await by({ target: 0.5 }), await by({ target: 1 }), await by({ target: 1, floor: 0.9 })]
    expect(states.map(({ state }) => state)).toEqual(['met', 'at-risk', 'breached'])
    expect(await stateBy(work, 'nothing-shared-unpermitted', {}, before)).toBe('no-evidence')
    await work.rows('alter table permissions.permission disable trigger user')
    await work.rows('update permissions.permission set until_on = from_on - 9, from_on = from_on - 9')
    expect((await by({ target: 0 })).state).toBe('breached')
  })
})

describe('C11 N58: never in the council’s name', () => {
  test('met once declined; at risk or breached while a family’s answer waits; breached by what was carried out', async () => {
    const { file } = await aFamily(work, work.officer)
    const by = (settings: object = {}) => judgedBy(work, 'never-in-the-councils-name', { ...settings }, later)
    expect((await by()).state).toBe('no-evidence')
    const asked = { file, bodyKind: 'la', kind: 'task', asked: 'Tell them that the taxi ends.' }
    await done(work.officer, 'record-agency-request', { ...asked, outcome: 'declined' })
    expect((await by()).state).toBe('met')
    const waits = { ...asked, outcome: 'family-asked' }
    const { request } = await done(work.officer, 'record-agency-request', waits)
    expect((await by({ days: 90 })).state).toBe('met')
    const late = await by()
    expect([late.state, late.figures[0]]).toMatchObject(['breached', { n: 1, of: 2 }])
    expect((await by({ floor: 0.5 })).state).toBe('at-risk')
    await done(work.officer, 'settle-agency-request', { request, answer: 'not-permitted' })
    expect((await by()).state).toBe('met')
    await work.rows('alter table permissions.agency_request drop constraint agency_request_outcome_check')
    await work.rows("update permissions.agency_request set outcome = 'accepted' where outcome = 'declined'")
    expect((await by({ target: 0, floor: 0 })).state).toBe('breached')
  })
})

describe('K13: what is shared for a child’s safety goes by its route', () => {
  test('no evidence without a concern; at risk or breached while its review is overdue; met when it was reviewed', async () => {
    expect(await stateBy(work, 'safeguarding-by-its-route', {}, before)).toBe('no-evidence')
    const lead = await work.join('Safi Lead', ['safeguarding-lead'])
    const family = await aFamily(work, work.officer)
    const { concern = '' } = await done(work.officer, 'raise-concern', {
      ...{ file: family.file, dangerNow: 'no', child: 'Theo', words: 'He has bruises.', whose: 'His mother' },
    })
    const by = (settings: object) => judgedBy(work, 'safeguarding-by-its-route', { ...settings }, later)
    expect((await by({})).state).toBe('breached')
    expect((await by({ floor: 0 })).state).toBe('at-risk')
    await done(lead, 'add-to-concern', { concern, kind: 'reviewed', words: 'He is safe with his aunt.' })
    expect((await by({})).state).toBe('met')
    await work.rows('delete from permissions.concern_step')
    await work.rows('delete from permissions.concern')
    await work.rows(
      `insert into permissions.disclosure (id, file, ground, body_kind, by, at, changed_by, way, left_at, left_by, left_on, sealed_words)
      values (gen_random_uuid(), $1, 'child-protection', 'social-care', $1, now(), $1, 'printed', $2::timestamptz, $1, $2::timestamptz::date, '')`,
      [family.file, clock.now()],
    )
    expect((await by({})).state).toBe('breached')
  })
})
