import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type PeopleAtWork, peopleAtWork } from '../../../../test/people-at-work.ts'
import { aCase, done, refused } from './testdata/a-case.ts'

let work: PeopleAtWork
let now = new Date('2026-11-22T10:00:00Z')
beforeAll(async () => {
  work = await peopleAtWork({ clock: { now: () => now } })
})
afterAll(() => work.close())

async function disagreeing(sentOn?: string) {
  const { case: id, file } = await aCase(work.officer, { roleExplained: 'yes' })
  if (sentOn) await done(work.officer, 'compute-dates', { case: id, decisionSentOn: sentOn })
  const { disagreement = '' } = await done(work.officer, 'record-disagreement', { case: id, with: 'la' })
  return { id, file, disagreement, page: `/cases/${id}/disagreements/${disagreement}` }
}

const ENDING = { how: 'resolved', through: 'talking' }
const routes = (disagreement: string) =>
  work.rows<{ route: string; in_time: boolean }>(
    'select route, applies, in_time, use_by::text from casework.route_explained where disagreement = $1 order by route',
    [disagreement],
  )
const reasons = async (id: string) =>
  (await work.rows<{ what: string }>('select what from casework.reason where case_id = $1', [id])).map(
    ({ what }) => what,
  )

describe('R04 R05: mediation, complaint and tribunal in a disagreement', () => {
  test('are asked for from the moment it is recorded, not at closing', async () => {
    const { id } = await disagreeing()
    const { text } = await work.officer.get(`/cases/${id}`)
    expect(text).toContain('The family and the council disagree. To be explained in time to be used')
    expect(text).toContain('mediation, the right to complain and the appeal to the tribunal.')
  })

  test('explained in time they count, each with the day it was judged by', async () => {
    const { id, disagreement, page } = await disagreeing('2026-11-04')
    const form = await work.officer.get(page)
    expect(form.text).toContain('To be used by Monday 4 January 2027')
    await work.officer.submit(
      form,
      { mediation: 'explained', complaint: 'explained', tribunal: 'explained' },
      'Save what was explained',
    )
    expect(await routes(disagreement)).toEqual([
      { route: 'complaint', applies: true, in_time: true, use_by: null },
      { route: 'mediation', applies: true, in_time: true, use_by: '2027-01-04' },
      { route: 'tribunal', applies: true, in_time: true, use_by: '2027-01-04' },
    ])
    expect((await work.officer.get(`/cases/${id}`)).text).not.toContain('To be explained in time')
    await done(work.officer, 'end-disagreement', { disagreement, ...ENDING })
    expect(await reasons(id)).toEqual([])
  })

  test('explained when they can no longer be used they do not count', async () => {
    const { id, disagreement, page } = await disagreeing('2026-08-04')
    const explained = { mediation: 'explained', complaint: 'explained', tribunal: 'explained' }
    await done(work.officer, 'explain-routes', { disagreement, ...explained })
    expect((await routes(disagreement)).filter(({ in_time }) => in_time).map(({ route }) => route)).toEqual([
      'complaint',
    ])
    expect((await work.officer.get(page)).text).toContain('It was explained too late to be used')
    expect(await refused(work.officer, 'end-disagreement', { disagreement, ...ENDING })).toContain(
      'does not show that mediation and the appeal to the tribunal were explained',
    )
    expect(await reasons(id)).toEqual([])
  })

  test('“does not apply” asks why, and counts with the reason', async () => {
    const { id, disagreement } = await disagreeing()
    const said = { mediation: 'does-not-apply', complaint: 'explained', tribunal: 'does-not-apply' }
    expect(await refused(work.officer, 'explain-routes', { disagreement, ...said })).toContain('Say why')
    expect(await routes(disagreement)).toEqual([])
    await done(work.officer, 'explain-routes', { disagreement, ...said, because: 'It is about lunch.' })
    await done(work.officer, 'end-disagreement', { disagreement, ...ENDING })
    expect(await reasons(id)).toEqual(['route-does-not-apply'])
  })

  test('ending it without them is refused with the promise, and goes on with a reason', async () => {
    const { id, page } = await disagreeing()
    const again = await work.officer.submit(await work.officer.get(page), ENDING, 'End the disagreement')
    expect(again.status).toBe(422)
    expect(again.text).toContain('the record does not show that mediation')
    const typed = { missingBecause: 'They made it up before we could.' }
    const ended = await work.officer.submit(again, typed, 'End the disagreement')
    expect(ended.text).toContain('ended')
    expect(await reasons(id)).toEqual(['routes-missing'])
  })

  test('closing the case while they are missing is refused with both ways on: do it now, give a reason', async () => {
    const { id } = await disagreeing()
    const page = await work.officer.get(`/cases/${id}/close`)
    expect(page.text).toContain('Do it now')
    const again = await work.officer.submit(page, { because: 'work-done' }, 'Close the case')
    expect(again.status).toBe(422)
    expect(again.text).toContain('This case cannot be closed yet. The family and the council still disagree')
    const because = { missingBecause: 'The family has moved on.' }
    expect((await work.officer.submit(again, because, 'Close the case')).text).toContain('Closed')
    const [closing] = await work.rows('select because, missing from casework.closing where case_id = $1', [
      id,
    ])
    expect(closing).toEqual({ because: 'work-done', missing: ['routes-missing'] })
  })
})

describe('K19 K20: a disagreement', () => {
  test('can be worked with interests, positions and common ground, with the ways beside them; nobody has to', async () => {
    const { id, page } = await disagreeing()
    const common = { case: id, source: 'said', verbatim: 'yes' }
    await done(work.officer, 'add-account', {
      ...common,
      party: 'parent',
      kind: 'interest',
      words: 'That he sleeps again.',
    })
    await done(work.officer, 'add-account', {
      ...common,
      party: 'la',
      kind: 'position',
      words: 'No assessment now.',
    })
    const { text } = await work.officer.get(page)
    for (const words of ['That he sleeps again.', 'No assessment now.', 'Nobody has to.', 'Mediation'])
      expect(text).toContain(words)
  })

  test('ends in a way that is recorded in both directions, and whether an appeal had been lodged', async () => {
    const { disagreement } = await disagreeing()
    const typed = {
      how: 'family-stopped',
      through: 'mediation',
      lodged: 'yes',
      missingBecause: 'They stopped.',
    }
    await done(work.officer, 'end-disagreement', { disagreement, ...typed })
    const [ended] = await work.rows(
      'select ended_how, ended_through, lodged from casework.disagreement where id = $1',
      [disagreement],
    )
    expect(ended).toEqual({ ended_how: 'family-stopped', ended_through: 'mediation', lodged: true })
  })
})

describe('K15 N42: in a disagreement the law and the council’s policy are both explained', () => {
  test('each labelled as what it is, and flagged until both are', async () => {
    const { id } = await disagreeing()
    expect((await work.officer.get(`/cases/${id}`)).text).toContain(
      'To be explained yet: what the law says and what the council’s own policy says.',
    )
    const { html } = await work.officer.get(`/cases/${id}/information`)
    const laws = [...html.matchAll(/value="([^"]+)"[^>]*><label[^>]*>Law: /g)].map(([, fact]) => fact)
    expect(laws.length).toBeGreaterThan(0)
    await done(work.officer, 'give-information', { case: id, facts: laws.slice(0, 1) })
    const { text } = await work.officer.get(`/cases/${id}`)
    expect(text).toContain('Law:')
    expect(text).toContain('To be explained yet: what the council’s own policy says.')
  })

  test('D06: or it is kept who said that the council has none, and nobody is asked for it any more', async () => {
    const { id } = await disagreeing()
    const page = await work.officer.get(`/cases/${id}/information`)
    const empty = await work.officer.submit(page, { words: '' }, 'Save that there is none')
    expect(empty.text).toContain('Write who said so, and when')
    const who = 'Their SEND team, by e-mail'
    const { text } = await work.officer.submit(empty, { words: who }, 'Save that there is none')
    expect(text).toContain('To be explained yet: what the law says.')
    expect(text).toContain('The council has no policy of its own on this')
    expect(await reasons(id)).toEqual(['no-local-policy'])
    expect((await work.officer.get(`/cases/${id}/information`)).text).not.toContain('Who said so')
  })
})

describe('a case that is closed already', () => {
  test('is not closed twice, and opens again with its history', async () => {
    const { case: id, path } = await aCase(work.officer, { roleExplained: 'yes' })
    const closing = { case: id, level: '2', because: 'work-done' }
    await done(work.officer, 'close-case', closing)
    expect(await refused(work.officer, 'close-case', closing)).toContain('closed already')
    now = new Date(now.getTime() + 60_000)
    const page = await work.officer.get(path)
    const again = await work.officer.submit(page, {}, 'Open it again')
    expect(again.text).toContain('The case is open')
    expect(again.text).toContain('The case is closed')
    const [row] = await work.rows('select reopened_at from casework.closing where case_id = $1', [id])
    expect(row?.['reopened_at']).toEqual(now)
  })
})
