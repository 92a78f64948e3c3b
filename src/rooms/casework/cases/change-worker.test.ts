import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type PeopleAtWork, peopleAtWork } from '../../../../test/people-at-work.ts'
import { changeWorker } from './change-worker.ts'
import { aCase } from './testdata/a-case.ts'
import { atDesk } from './testdata/at-desk.ts'

let work: PeopleAtWork
beforeAll(async () => {
  work = await peopleAtWork()
})
afterAll(() => work.close())

const take = (name: string, id: string, from: string | null) =>
  atDesk(work, name, desk => changeWorker(desk, { case: id, from }, desk.person?.id ?? '', 'claimed'))

describe('handing a case to a worker', () => {
  test('two people who take it at once never both hold it', async () => {
    const { case: id } = await aCase(work.officer)
    const taken = await Promise.all([take('Owen Field', id, null), take('Anna Marsh', id, null)])
    expect(taken.filter(Boolean)).toHaveLength(1)
    const records = await work.rows(
      'select a.because, a.worker = c.worker as holds from casework.allocation a join casework.case c on c.id = a.case_id where c.id = $1',
      [id],
    )
    expect(records).toEqual([{ because: 'claimed', holds: true }])
  })

  test('is a record with an author and a date, also in the timeline', async () => {
    const { case: id, path } = await aCase(work.officer)
    expect(await take('Owen Field', id, null)).toBe(true)
    const [{ worker = '' } = {}] = await work.rows<{ worker: string }>(
      'select worker from casework.case where id = $1',
      [id],
    )
    expect(await take('Anna Marsh', id, worker)).toBe(true)
    const { text } = await work.officer.get(path)
    expect(text.match(/Another worker took it on/g)).toHaveLength(2)
    expect(text).toContain('Anna Marsh')
  })
})
