import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { idIn, logCall, type PeopleAtWork, peopleAtWork } from '../../../../test/people-at-work.ts'

let work: PeopleAtWork
beforeAll(async () => {
  work = await peopleAtWork()
})
afterAll(() => work.close())

describe('a case', () => {
  test('is opened from a contact without typing anything again', async () => {
    const logged = await logCall(work.officer, { words: 'The council will not assess Theo.' })
    const file = idIn(logged.path)
    const contact = idIn(logged.path.split('logged=')[1] ?? '')
    await work.rows(
      `update casework.contact set issue = 'ehc-needs-assessment.refusal', level = 3 where id = $1`,
      [contact],
    )
    const page = await work.officer.get(`/families/${file}/cases/new?contact=${contact}`)
    expect(page.text).toContain('The council will not assess Theo.')
    const opened = await work.officer.submit(page, {}, 'Open the case')
    expect(opened.status).toBe(200)
    expect(opened.text).toContain('The council will not assess Theo.')
  })
})
