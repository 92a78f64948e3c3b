import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type PeopleAtWork, peopleAtWork } from '../../../../test/people-at-work.ts'
import { aCase, done, refused } from './testdata/a-case.ts'

let work: PeopleAtWork
beforeAll(async () => {
  work = await peopleAtWork()
})
afterAll(() => work.close())

describe('a case', () => {
  test('takes along what was explained and promised in the contact it grew out of', async () => {
    const { html } = await work.officer.get('/contacts/new')
    const options = [...html.matchAll(/name="options"[^>]*value="([^"]+)"/g)]
      .map(([, code]) => code)
      .slice(0, 2)
    const { file, contact } = await done(work.officer, 'log-contact', {
      ...{ words: 'They said no.', options, next: 'call-back', dueAt: 'tomorrow 10am' },
    })
    const { case: id } = await done(work.anotherOfficer, 'begin-case', { file, contact, issue: 'transport' })
    const [row] = await work.rows('select from_contact, level, worker from casework.case where id = $1', [id])
    expect(row).toEqual({ from_contact: contact, level: 2, worker: null })
    const explained = await work.rows(
      'select option from casework.option_explained where case_id = $1 and contact = $2',
      [id, contact],
    )
    expect(explained.map(({ option }) => option).sort()).toEqual(options.toSorted())
    expect(await work.rows('select kind from casework.promise where case_id = $1', [id])).toEqual([
      { kind: 'call-back' },
    ])
  })

  test('that somebody takes on at once is allocated to them, as a record', async () => {
    const { file } = await done(work.officer, 'log-contact', { words: 'Hello' })
    const { case: id } = await done(work.officer, 'begin-case', { file, issue: 'transport', mine: 'yes' })
    const [row] = await work.rows(
      'select a.worker = a.by as own, a.worker = c.worker as same, a.because from casework.allocation a join casework.case c on c.id = a.case_id where c.id = $1',
      [id],
    )
    expect(row).toEqual({ own: true, same: true, because: 'first' })
  })

  test('has a number of its own in its file, also when several are opened at once', async () => {
    const { file } = await aCase(work.officer)
    const input = { file, issue: 'transport' }
    await Promise.all([1, 2, 3, 4, 5].map(() => done(work.officer, 'begin-case', input)))
    const rows = await work.rows<{ number: number }>(
      'select number from casework.case where file = $1 order by number',
      [file],
    )
    expect(rows.map(({ number }) => number)).toEqual([1, 2, 3, 4, 5, 6])
  })

  test('is opened once when the same form is sent twice', async () => {
    const { file } = await done(work.officer, 'log-contact', { words: 'Hello' })
    const page = await work.officer.get(`/families/${file}/cases/new`)
    const filled = work.officer.fill(page, { issue: 'transport' }, 'Open the case')
    const [one, other] = [await work.officer.send(page, filled), await work.officer.send(page, filled)]
    expect(other.path).toBe(one.path)
    expect(await work.rows('select number from casework.case where file = $1', [file])).toHaveLength(1)
  })

  test('is not opened by those who do not work with families', async () => {
    const reviewer = await work.join('Rhona Bell', ['reviewer'])
    const { file } = await aCase(work.officer)
    expect(await refused(reviewer, 'begin-case', { file, issue: 'transport' })).toMatch(/^403/)
  })
})
