import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type PeopleAtWork, peopleAtWork } from '../../../../test/people-at-work.ts'
import { openDueDates } from './open-due-dates.ts'
import { aCase, done, refused } from './testdata/a-case.ts'
import { atDesk } from './testdata/at-desk.ts'

let work: PeopleAtWork
beforeAll(async () => {
  work = await peopleAtWork({ clock: { now: () => new Date('2026-11-22T10:00:00Z') } })
})
afterAll(() => work.close())

const rows = (id: string) =>
  work.rows<{ rule: string; due: string; because: string | null }>(
    `select rule, due_on::text as due, dropped_because as because from casework.due_date
     where case_id = $1 order by rule, due_on`,
    [id],
  )

describe('R05: the dates of a case', () => {
  test('decision and certificate give two dates, the later one counts, with source, safe day and last day', async () => {
    const { path } = await aCase(work.officer)
    const page = await work.officer.get(`${path}/dates`)
    const typed = { decisionSentOn: '4 11 2026', certificateOn: '20 December 2026' }
    const { text, html } = await work.officer.submit(page, typed, 'Work out the dates')
    expect(text).toContain('Wednesday 20 January 2027')
    expect(html).toMatch(/<strong>[^<]*20 January 2027 \(the later one counts\)<\/strong>/)
    for (const words of [
      '4 January 2027',
      'Safe day: Wednesday 13 January 2027',
      'SI 2008/2699 rule 20(1)(c)',
    ])
      expect(text).toContain(words)
    expect(text).toContain('Verified: the text itself was read')
  })

  test('are worked out anew when another day becomes known, and the earlier result gives way', async () => {
    const { case: id } = await aCase(work.officer)
    await done(work.officer, 'compute-dates', { case: id, decisionSentOn: '2026-11-04' })
    await done(work.officer, 'compute-dates', { case: id, decisionSentOn: '2026-11-04' })
    expect((await rows(id)).filter(({ rule }) => rule === 'APP-01')).toHaveLength(1)
    await done(work.officer, 'compute-dates', { case: id, certificateOn: '2026-12-20' })
    expect((await rows(id)).filter(({ rule }) => rule === 'APP-01')).toEqual([
      { rule: 'APP-01', due: '2027-01-04', because: 'replaced' },
      { rule: 'APP-01', due: '2027-01-20', because: null },
    ])
  })

  test('in school days are counted by the school’s own calendar where one was entered, else to the earliest day', async () => {
    const { case: id, path } = await aCase(work.officer)
    const event = { event: 'governors_decision_given', eventOn: '14 12 2026' }
    const early = await work.officer.submit(
      await work.officer.get(`${path}/dates`),
      event,
      'Work out the dates',
    )
    expect(early.text).toContain('Thursday 7 January 2027')
    expect(early.text).toContain('earliest possible')
    await done(work.officer, 'keep-school-calendar', {
      ...{ school: 'Mere School', closed: '4 1 2027', citation: 'Its website' },
      open: '2 11 2026 to 18 12 2026\n4 1 2027 to 12 2 2027',
    })
    const page = await work.officer.get(`${path}/dates`)
    const { text } = await work.officer.submit(
      page,
      { ...event, school: 'Mere School' },
      'Work out the dates',
    )
    expect(text).toContain('Tuesday 19 January 2027')
    expect((await rows(id)).filter(({ rule }) => rule === 'EXC-04').map(({ because }) => because)).toEqual([
      'replaced',
      null,
    ])
  })

  test('out of a letter are entered as they are, kept apart, and never counted', async () => {
    const { case: id, path } = await aCase(work.officer)
    const page = await work.officer.get(`${path}/dates`)
    const typed = { what: 'Hearing by video', on: '9 3 2027', source: 'tribunal-letter', hearing: ['yes'] }
    const { text } = await work.officer.submit(page, typed, 'Save this date')
    expect(text).toContain('Tuesday 9 March 2027')
    expect(text).toContain('Entered, not counted. Source: A letter or order of the tribunal.')
    await done(work.officer, 'compute-dates', { case: id, decisionSentOn: '2026-11-04' })
    const [entered] = await work.rows(
      `select kind, rule, hearing, raw_on from casework.due_date where case_id = $1 and kind = 'entered'`,
      [id],
    )
    expect(entered).toEqual({ kind: 'entered', rule: null, hearing: true, raw_on: null })
  })

  test('several things that happened give several dates at once, the council’s duties among them', async () => {
    const { case: id, path } = await aCase(work.officer)
    await done(work.officer, 'compute-dates', {
      ...{ case: id, event: 'ehcna_request_received', eventOn: '2026-09-01' },
      decisionSentOn: '2026-10-12',
    })
    const { text } = await work.officer.get(`${path}/dates`)
    for (const words of ['The council:', 'The family:', 'This day is over']) expect(text).toContain(words)
  })

  test('an exemption is kept as the council’s claim, and only one that the law has', async () => {
    const { case: id, path } = await aCase(work.officer)
    await done(work.officer, 'compute-dates', {
      case: id,
      event: 'ehcna_request_received',
      eventOn: '2026-11-02',
    })
    const { html } = await work.officer.get(`${path}/dates`)
    const due = /name="due" value="([^"]+)"/.exec(html)?.[1] ?? ''
    const exemption = /name="exemption" value="([^"]+)"/.exec(html)?.[1] ?? ''
    expect(await refused(work.officer, 'claim-exemption', { due, exemption: 'They are busy' })).toContain(
      'The law has no such exemption',
    )
    await done(work.officer, 'claim-exemption', { due, exemption })
    expect((await work.officer.get(`${path}/dates`)).text).toContain(
      'This is its claim; we have not judged it.',
    )
  })

  test('met or not needed, they leave what is open and stay in the record', async () => {
    const { case: id, file } = await aCase(work.officer)
    await done(work.officer, 'compute-dates', { case: id, decisionSentOn: '2026-11-04' })
    const open = () => atDesk(work, 'Owen Field', desk => openDueDates(desk, { until: '2027-02-01' }))
    const mine = (await open()).filter(one => one.file === file)
    expect(mine.map(({ due }) => due)).toEqual(mine.map(({ due }) => due).toSorted())
    expect(mine.length).toBeGreaterThan(1)
    expect(mine.every(({ what }) => what.length > 10)).toBe(true)
    for (const { id: due } of mine.slice(1)) await done(work.officer, 'settle-date', { due, how: 'met' })
    await done(work.officer, 'settle-date', { due: mine[0]?.id, how: 'not-needed' })
    expect((await open()).filter(one => one.file === file)).toEqual([])
    expect(await rows(id)).toHaveLength(mine.length)
  })

  test.each([
    [{}, 'Enter the day of at least one thing that happened'],
    [{ decisionSentOn: '30 2 2026' }, 'Enter the day the council sent its letter as a day, month and year'],
    [{ decisionSentOn: 'yesterday' }, 'like 12 11 2026'],
    [{ event: 'ehcna_request_received' }, 'Enter the day of at least one thing that happened'],
    [{ eventOn: '1 11 2026' }, 'Choose what happened on this day'],
  ])('%j is asked for again in a sentence, and stays typed', async (typed, sentence) => {
    const { path } = await aCase(work.officer)
    const again = await work.officer.submit(
      await work.officer.get(`${path}/dates`),
      typed,
      'Work out the dates',
    )
    expect([again.status, again.text.includes(sentence)]).toEqual([422, true])
    for (const text of Object.values(typed)) expect(again.html).toContain(text)
  })
})
