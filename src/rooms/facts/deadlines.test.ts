import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { HouseClient } from '../../../test/house-client.ts'
import { attribute, wordsOf } from '../../../test/pages/read-page.ts'
import { type PeopleAtWork, peopleAtWork } from '../../../test/people-at-work.ts'
import { EVENTS } from './deadline-rules.ts'

let work: PeopleAtWork
let parent: HouseClient
beforeAll(async () => {
  work = await peopleAtWork()
  parent = work.house.visitor()
})
afterAll(() => work.close())

const dates = (event: string, [day, month, year]: [string, string, string]) => ({
  [`${event}-day`]: day,
  [`${event}-month`]: month,
  [`${event}-year`]: year,
})
const DECIDED = dates('decision_notice_sent', ['27', '10', '2026'])

/** Enters dates on the page for what happened, and gives what comes of it. */
const workOut = async (happened: string, typed: Record<string, string>) =>
  parent.submit(await parent.get(`/deadlines?happened=${happened}`), typed, 'Work it out')

describe('working out a date', () => {
  test('asks what happened in plain words, for everything that starts a time limit', async () => {
    const page = await parent.get('/deadlines')
    expect(page.heading).toBe('Work out a date')
    const listed = page.root.querySelectorAll('main details a').map(wordsOf)
    expect(listed).toHaveLength(EVENTS.size)
    expect(page.text).toContain('Somebody')
  })

  test('gives both dates of an appeal and lets the later one stand out', async () => {
    const certificate = dates('mediation_certificate_issued', ['27', '11', '2026'])
    const found = await workOut('decision_notice_sent', { ...DECIDED, ...certificate })
    expect(found.text).toContain('By Monday 4 January 2027')
    expect(found.text).toContain('Act byWednesday 23 December 2026')
    expect(found.text).toContain('SI 2008/2699 rule 20(1)(c)')
    const later = await workOut('decision_notice_sent', {
      ...DECIDED,
      ...dates('mediation_certificate_issued', ['21', '12', '2026']),
    })
    const bold = later.root.querySelectorAll('main dd strong').map(wordsOf)
    expect(bold).toEqual(['Thursday 21 January 2027'])
    expect(later.text).toContain('Sunday 27 December 2026 (earlier, so it does not count)')
  })

  test('without a certificate says what one would change, and when to speak to the adviser', async () => {
    const found = await workOut('decision_notice_sent', DECIDED)
    expect(found.text).toContain('With one, the last day may be later.')
    expect(found.text).toContain('speaks to the mediation adviser')
    expect(found.text).toContain('By Sunday 27 December 2026')
  })

  test('never shows a date without the day that it was counted from, its source and how sure it is', async () => {
    const oneOfEach = [...Map.groupBy(EVENTS, ([, { group }]) => group).values()].map(
      ([first]) => first?.[0] ?? '',
    )
    expect(oneOfEach.length).toBeGreaterThan(10)
    for (const happened of oneOfEach) {
      const page = await workOut(happened, dates(happened, ['5', '11', '2026']))
      const cards = page.root.querySelectorAll('main section')
      const isOld = /^legacy_/.test(happened)
      expect(cards.length > 0, happened).toBe(!isOld)
      for (const card of cards) {
        expect(wordsOf(card)).toContain('5 November 2026')
        expect(wordsOf(card)).toMatch(/Why\S/)
        expect(wordsOf(card)).toMatch(/(V|Not v)erified: /)
      }
    }
  }, 60_000)

  test('says "not before" where the law gives somebody at least a certain time', async () => {
    const found = await workOut('draft_plan_served', dates('draft_plan_served', ['16', '11', '2026']))
    expect(found.text).toContain('Not before the end of Monday 30 November 2026')
  })

  test('in school days is the earliest possible, and says so, until somebody enters when the school is closed', async () => {
    const day = dates('governors_decision_given', ['14', '12', '2026'])
    const blank = await workOut('governors_decision_given', day)
    expect(blank.text).toContain('This is the earliest possible date.')
    const closed = '21 12 2026 to 1 1 2027\n4 1 2027'
    const found = await workOut('governors_decision_given', { ...day, closed })
    expect(found.text).not.toContain('This is the earliest possible date.')
    expect(found.text).toContain('counted with the closed days that you entered')
    expect([blank.text, found.text]).toEqual([
      expect.stringContaining('Thursday 7 January 2027'),
      expect.stringContaining('Tuesday 19 January 2027'),
    ])
  })

  test('asks for a school’s days only where something is counted in them', async () => {
    const asks = async (happened: string) =>
      (await parent.get(`/deadlines?happened=${happened}`)).html.includes('name="closed"')
    expect([await asks('governors_decision_given'), await asks('decision_notice_sent')]).toEqual([
      true,
      false,
    ])
  })

  test('names the days that it could not read, and keeps them as they were typed', async () => {
    const typed = {
      ...dates('governors_decision_given', ['14', '12', '2026']),
      closed: 'over Christmas',
    }
    const page = await workOut('governors_decision_given', typed)
    expect(page.heading).toBe(EVENTS.get('governors_decision_given')?.words)
    expect(page.text).toContain('We could not read “over Christmas”.')
    expect(page.html).toContain('>over Christmas</textarea>')
  })

  test('names the reasons for taking longer as the council’s to give', async () => {
    const found = await workOut(
      'ehcna_request_received',
      dates('ehcna_request_received', ['2', '11', '2026']),
    )
    expect(found.text).toContain('By Monday 14 December 2026')
    expect(found.text).toContain('By Monday 22 March 2027')
    expect(found.text).toContain('It is for the council to say that one of them applies')
    expect(found.text).toContain('This is guidance, not law.')
  })

  test('points out a certificate that is dated before the decision', async () => {
    const early = dates('mediation_certificate_issued', ['1', '9', '2026'])
    const found = await workOut('decision_notice_sent', { ...DECIDED, ...early })
    expect(found.text).toContain('The certificate is dated before the decision')
  })
})

describe('a day that is none', () => {
  test.each([
    [['', '', ''], 'Enter the day, the month and the year'],
    [['27', '', '2026'], 'The month is missing'],
    [['27', '10', '26'], 'Write the year in four digits, such as 2026'],
    [['31', '2', '2026'], 'There is no such day'],
    [['1e1', '0x2', '2026'], 'There is no such day'],
    [['<b>', '１', '2026'], 'There is no such day'],
  ] as [[string, string, string], string][])(
    'such as %j is sent back as it was typed',
    async (typed, sentence) => {
      const page = await workOut('decision_notice_sent', dates('decision_notice_sent', typed))
      expect(page.text).toContain(sentence)
      expect(page.title).toMatch(/^Error: /)
      const [day] = page.root.querySelectorAll('#decision_notice_sent-day')
      expect(day && attribute(day, 'value')).toBe(typed[0])
    },
  )

  test('for the certificate is pointed at too, though a certificate is not needed', async () => {
    const page = await workOut('decision_notice_sent', {
      ...DECIDED,
      ...dates('mediation_certificate_issued', ['', '11', '2026']),
    })
    expect(page.text).toContain('A mediation certificate was issued: The day is missing')
  })
})

describe('the address of the calculator', () => {
  test('holds no date, and something that never happened leads to the beginning', async () => {
    expect((await workOut('decision_notice_sent', DECIDED)).path).toBe('/deadlines')
    expect((await parent.get('/deadlines?happened=constructor')).heading).toBe('Work out a date')
    expect((await parent.get('/deadlines?happened=a&happened=b')).heading).toBe('Work out a date')
  })

  test('gives the same by JSON', async () => {
    const path = '/api/queries/find-due-dates?event=decision_notice_sent%3D2026-06-10'
    const { status, answer } = await parent.api(path)
    expect(status).toBe(200)
    expect(JSON.stringify(answer)).toContain('"due":"2026-09-01"')
    expect((await parent.api('/api/queries/find-due-dates?event=decision%3D2026-02-30')).status).toBe(400)
    const notice = '/api/queries/find-due-dates?event=governors_decision_given%3D2026-12-14'
    const closed = await parent.api(`${notice}&closed=2026-12-21..2027-01-01&closed=2027-01-04`)
    expect(JSON.stringify(closed.answer)).not.toContain('This is the earliest possible date.')
    expect((await parent.api(`${notice}&closed=Christmas`)).status).toBe(400)
  })
})
