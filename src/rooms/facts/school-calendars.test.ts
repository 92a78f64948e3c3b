import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type PeopleAtWork, peopleAtWork } from '../../../test/people-at-work.ts'
import { readDays, readStretches } from './read-stretches.ts'

let work: PeopleAtWork
beforeAll(async () => {
  work = await peopleAtWork()
})
afterAll(() => work.close())

const PATH = '/facts/school-calendars'
const MERE = {
  school: 'Mere School',
  open: '2 11 2026 to 18 12 2026\n1 9 2026 to 23 10 2026',
  closed: '27 11 2026',
  citation: 'Its website, read on 3 November 2026',
}

describe('when a school is open', () => {
  test('is entered as the school says it, in the order of the year, and shown with where it says so', async () => {
    const page = await work.officer.submit(await work.officer.get(PATH), MERE, 'Save the days')
    expect(page.text).toMatch(/1 September 2026 to 23 October 2026 ?2 November 2026 to 18 December 2026/)
    for (const said of ['Mere School', '27 November 2026', 'Its website']) expect(page.text).toContain(said)
  })

  test('is changed by entering it anew: the newest counts, and what stood before is kept', async () => {
    const school = 'Fen Academy'
    const form = () => work.officer.get(PATH)
    await work.officer.submit(await form(), { ...MERE, school }, 'Save the days')
    await work.officer.submit(
      await form(),
      { ...MERE, school, open: '5 1 2027 to 12 2 2027' },
      'Save the days',
    )
    const { answer } = await work.officer.api('/api/queries/school-calendars')
    const known = (answer as { answer: { school: string; open: object[] }[] }).answer
    expect(known.filter(one => one.school === school).map(one => one.open)).toEqual([
      [{ first: '2027-01-05', last: '2027-02-12' }],
    ])
    expect(await work.rows('select id from facts.school_calendar where school = $1', [school])).toHaveLength(
      2,
    )
  })

  test.each([
    ['open', 'from September on', 'like 1 9 2026 to 23 10 2026'],
    ['open', '23 10 2026 to 1 9 2026', 'A stretch ends after it begins'],
    ['open', '31 9 2026 to 23 10 2026', 'We could not read “31 9 2026 to 23 10 2026”'],
    ['closed', 'Monday', 'like 26 10 2026'],
  ])('%s as “%s” comes back with a sentence', async (name, text, sentence) => {
    const page = await work.officer.submit(
      await work.officer.get(PATH),
      { ...MERE, [name]: text },
      'Save the days',
    )
    expect([page.status, page.text]).toEqual([422, expect.stringContaining(sentence)])
    expect(page.html).toContain(text)
  })
})

describe('typed stretches and days', () => {
  test('are read in any usual writing, line by line', () => {
    expect(readStretches('\n 1/9/2026 – 23 October 2026 \n')).toEqual({
      read: [{ first: '2026-09-01', last: '2026-10-23' }],
    })
    expect(readDays('27 November 2026\n5.10.2026')).toEqual({ read: ['2026-10-05', '2026-11-27'] })
  })
})
