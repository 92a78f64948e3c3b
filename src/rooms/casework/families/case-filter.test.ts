import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type PeopleAtWork, peopleAtWork } from '../../../../test/people-at-work.ts'

let work: PeopleAtWork
beforeAll(async () => {
  work = await peopleAtWork()
})
afterAll(() => work.close())

const NOBODY = '00000000-0000-4000-8000-000000000000'
const save = (chosen: object) =>
  work.officer.api('/api/commands/save-filter', { name: 'Mine by level', ...chosen })

describe('a filter of the list of cases', () => {
  test('is kept under its name for whoever made it, and for nobody else', async () => {
    const page = await work.officer.get('/cases?state=open&level=3')
    await work.officer.submit(page, { name: 'Hard ones' }, 'Keep this filter')
    expect((await work.officer.get('/cases')).text).toContain('Hard ones')
    expect((await work.anotherOfficer.get('/cases')).text).not.toContain('Hard ones')
  })

  test.each([
    { worker: 'no-id' },
    { worker: NOBODY },
    { state: 'asleep' },
    { level: '9' },
    { issue: 'x'.repeat(61) },
  ])('is not kept with what no list has: %o', async chosen => {
    expect((await save(chosen)).status).toBeGreaterThanOrEqual(400)
    expect((await save(chosen)).status).toBeLessThan(500)
  })

  test('that an address cannot mean narrows nothing', async () => {
    for (const asked of ['issue=a%00b', 'worker=no-id', 'state=asleep', 'level=9'])
      expect((await work.officer.get(`/cases?${asked}`)).status).toBe(200)
  })
})
