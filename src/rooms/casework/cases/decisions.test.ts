import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { newId } from '#platform/crypto.ts'
import { Refusal } from '#platform/refusal.ts'
import { fileSeal } from '#rooms/vault'
import type { HouseClient } from '../../../../test/house-client.ts'
import { type PeopleAtWork, peopleAtWork } from '../../../../test/people-at-work.ts'
import type { Tables } from '../schema/tables.ts'
import { decisionsKnownToFamily } from './decisions-of.ts'
import { aCase, done, refused } from './testdata/a-case.ts'
import { atDesk } from './testdata/at-desk.ts'

let work: PeopleAtWork
beforeAll(async () => {
  work = await peopleAtWork({ clock: { now: () => new Date('2026-11-22T10:00:00Z') } })
})
afterAll(() => work.close())

const REFUSAL = { whose: 'la', kind: 'refuse-to-assess', madeOn: '2026-11-02', noticeSentOn: '2026-11-04' }

async function decided(client: HouseClient, more: object = {}) {
  const { case: id, file } = await aCase(client)
  const { decision = '' } = await done(client, 'record-decision', { case: id, ...REFUSAL, ...more })
  return { id, file, decision, page: `/cases/${id}/decisions/${decision}` }
}

const standing = async (decision: string) =>
  (await work.rows('select * from casework.decision where id = $1', [decision]))[0]

describe('C09 R14 N39: a decision is somebody’s, and never the service’s', () => {
  test('the form does not offer it', async () => {
    const { path } = await aCase(work.officer)
    const { html } = await work.officer.get(`${path}/decisions/new`)
    const offered = [...html.matchAll(/name="whose" type="radio" value="([^"]+)"/g)].map(([, whose]) => whose)
    expect(offered).toContain('la')
    for (const ours of ['service', 'us', 'sendiass']) expect(offered).not.toContain(ours)
  })

  test.each(['service', 'us', 'our-service', ''])(
    'nobody enters it by the API, not even the co-ordinator: %j',
    async whose => {
      const { case: id } = await aCase(work.coordinator)
      const answer = await refused(work.coordinator, 'record-decision', { case: id, ...REFUSAL, whose })
      expect(answer).toMatch(/^422/)
      expect(answer).toContain('we take no decision for a family')
    },
  )

  test('the table itself refuses it', async () => {
    const { decision } = await decided(work.officer)
    await expect(
      work.rows(`update casework.decision set whose = 'service' where id = $1`, [decision]),
    ).rejects.toThrow(/check constraint/)
  })
})

describe('R15: news of a decision is brought by whoever decided', () => {
  test('until the family knows, the page asks for the case worker to tell them, and the asking is recorded', async () => {
    const { id, decision, page } = await decided(work.officer, { caseWorker: 'Ms Lindqvist, SEN team' })
    expect((await work.officer.get(`/cases/${id}`)).text).toContain('we do not bring the news')
    const asked = await work.officer.get(page)
    expect(asked.text).toContain('Ms Lindqvist, SEN team')
    expect(asked.text).toContain('is asked to tell them.')
    await done(work.officer, 'prompt-maker', { decision })
    expect((await work.officer.get(page)).text).toContain('They were asked on')
    expect((await standing(decision))?.['told_at']).toBeNull()
  })

  test('once they were told, who told them and when is kept, and is not written over', async () => {
    const { id, decision, page } = await decided(work.officer)
    await work.officer.submit(await work.officer.get(page), { by: 'its-maker' }, 'Save that they know')
    await done(work.officer, 'tell-family', { decision, by: 'post' })
    expect((await standing(decision))?.['told_by']).toBe('its-maker')
    expect((await work.officer.get(`/cases/${id}`)).text).toContain('The family knows')
  })

  test('papers served on us as representative are passed on at once', async () => {
    const { decision } = await decided(work.officer, { told: 'papers-served-on-us' })
    expect(await standing(decision)).toMatchObject({
      told_by: 'papers-served-on-us',
      told_at: expect.any(Date),
    })
  })

  test('what is written to the family leaves out what they do not know yet', async () => {
    const { id, file, decision } = await decided(work.officer, { words: 'No assessment.' })
    const known = () =>
      atDesk(work, 'Owen Field', async desk => {
        const seal = await fileSeal(desk, file)
        if (seal instanceof Refusal) throw new Error(seal.sentence)
        return decisionsKnownToFamily(desk, seal, id)
      })
    expect(await known()).toEqual([])
    await done(work.officer, 'tell-family', { decision, by: 'post' })
    expect((await known()).map(({ words }) => words)).toEqual(['No assessment.'])
  })

  test('an officer does not release it, and cannot say that we did', async () => {
    const { decision } = await decided(work.officer)
    expect(await refused(work.officer, 'release-decision', { decision, because: 'Time runs out' })).toMatch(
      /^403/,
    )
    expect(await refused(work.officer, 'tell-family', { decision, by: 'released-by-us' })).toMatch(/^422/)
    expect((await standing(decision))?.['told_at']).toBeNull()
  })

  test('the co-ordinator releases it with a reason, so that no right of appeal is lost', async () => {
    const { id, decision, page } = await decided(work.officer)
    await done(work.officer, 'compute-dates', { case: id, decisionSentOn: '2026-11-04' })
    const shown = await work.coordinator.get(page)
    expect(shown.text).toContain('A right of appeal may end on Monday 4 January 2027')
    const releasing = await work.coordinator.get(`${page}/release`)
    const asked = await work.coordinator.submit(releasing, { because: ' ' }, 'Release it')
    expect([asked.status, asked.text.includes('it is for whoever decided to tell them')]).toEqual([422, true])
    const released = await work.coordinator.submit(
      asked,
      { because: 'Nobody has told them, and the time to appeal runs out.' },
      'Release it',
    )
    expect(released.text).toContain('The family knows')
    expect(await standing(decision)).toMatchObject({ told_by: 'released-by-us' })
    expect(await work.rows('select what from casework.reason where case_id = $1', [id])).toEqual([
      { what: 'decision-released' },
    ])
  })

  test('the table itself lets nobody else release it', async () => {
    const { file, decision } = await decided(work.officer)
    const release = atDesk(work, 'Owen Field', ({ sql, person, now }) =>
      sql
        .withTables<Tables>()
        .insertInto('casework.decision_release')
        .values({ id: newId(), file, decision, by: person?.id ?? '', at: now })
        .execute(),
    )
    await expect(release).rejects.toThrow(/row-level security/)
  })

  test('a deputy may do whatever only the co-ordinator may', async () => {
    const deputy = await work.join('Delia Frost', ['deputy'])
    const { decision } = await decided(work.officer)
    await done(deputy, 'release-decision', { decision, because: 'The co-ordinator is away.' })
    expect((await standing(decision))?.['told_by']).toBe('released-by-us')
  })

  test('the family’s own decision needs nobody to tell them', async () => {
    const { decision } = await decided(work.officer, { whose: 'parent', kind: 'family-choice' })
    expect((await standing(decision))?.['told_by']).toBe('family-told-us')
  })
})

describe('R16: support is offered once the decision has been passed on', () => {
  test('not before the family knows', async () => {
    const { decision } = await decided(work.officer)
    expect(await refused(work.officer, 'offer-follow-up', { decision })).toContain(
      'does not know of this decision yet',
    )
    await done(work.officer, 'tell-family', { decision, by: 'post' })
    await done(work.officer, 'offer-follow-up', { decision })
    expect((await standing(decision))?.['follow_up_offered_at']).toEqual(expect.any(Date))
  })
})

describe('a decision', () => {
  test('of a day to come, or of a day that is none, is asked for again with what was typed', async () => {
    const { path } = await aCase(work.officer)
    const form = await work.officer.get(`${path}/decisions/new`)
    const typed = { whose: 'la', kind: 'assess', madeOn: '31 2 2026', words: 'They will assess.' }
    const again = await work.officer.submit(form, typed, 'Save the decision')
    expect(again.text).toContain('Enter the day of the decision as a day, month and year')
    expect(again.html).toContain('value="31 2 2026"')
    expect(again.text).toContain('They will assess.')
    const later = await work.officer.submit(again, { ...typed, madeOn: '23 11 2026' }, 'Save the decision')
    expect([later.status, later.text.includes('This day is still to come')]).toEqual([422, true])
  })
})
