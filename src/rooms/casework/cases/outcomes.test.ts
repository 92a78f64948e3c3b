import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type PeopleAtWork, peopleAtWork } from '../../../../test/people-at-work.ts'
import { aCase } from './testdata/a-case.ts'

let work: PeopleAtWork
beforeAll(async () => {
  work = await peopleAtWork()
})
afterAll(() => work.close())

describe('N67: what came of a case', () => {
  test('may say which of the outcomes it serves that the service’s policy works towards', async () => {
    await work.rows(`update service.service set profile = 'norfolk'`)
    const { case: id, path } = await aCase(work.officer)
    const page = await work.officer.get(`${path}/outcomes`)
    expect(page.text).toContain('the outcomes of Every Child Matters')
    const typed = { kind: 'back-in-school', towards: ['Enjoy and achieve', 'Stay safe'], words: 'Mornings.' }
    const { text } = await work.officer.submit(page, typed, 'Add it')
    expect(text).toMatch(/The child is in school again, or for longer, .* \((Enjoy and achieve, Stay safe)\)/)
    const [row] = await work.rows('select towards from casework.outcome where case_id = $1', [id])
    expect(row?.['towards']).toEqual(['enjoy-and-achieve', 'stay-safe'])
  })

  test('is asked by the framework that the profile names', async () => {
    await work.rows(`update service.service set profile = 'devon'`)
    const { path } = await aCase(work.officer)
    const { text } = await work.officer.get(`${path}/outcomes`)
    expect(text).toContain('Preparing for adulthood')
    expect(text).not.toContain('Every Child Matters')
  })
})
