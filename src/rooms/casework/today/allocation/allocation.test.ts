import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type PeopleAtWork, peopleAtWork } from '../../../../../test/people-at-work.ts'
import { aCase, done, refused } from '../../cases/testdata/a-case.ts'
import { teamIds } from '../testdata/team-ids.ts'

let work: PeopleAtWork
let ids: Record<string, string>
beforeAll(async () => {
  work = await peopleAtWork()
  ids = await teamIds(work.coordinator)
})
afterAll(() => work.close())

const workerOf = async (id: string) =>
  (await work.rows<{ worker: string | null }>('select worker from casework.case where id = $1', [id]))[0]
    ?.worker

describe('a case that nobody holds', () => {
  test('is taken on from Today with one press; for the second it is not available', async () => {
    const { case: id, file } = await aCase(work.anotherOfficer)
    const [row] = await work.rows('select reference from casework.file where id = $1', [file])
    const button = `Take it on EH-${row?.['reference']}`
    const [mine, theirs] = [await work.officer.get('/today'), await work.anotherOfficer.get('/today')]
    expect((await work.officer.submit(mine, {}, button)).path).toBe(`/cases/${id}`)
    const late = await work.anotherOfficer.submit(theirs, {}, button)
    expect(late.text).toContain('This is not available to you.')
    expect(await workerOf(id)).toBe(ids['Owen Field'])
  })

  test('prepares the letter that tells the family who took it on, where they said how to write to them', async () => {
    const { case: id, file } = await aCase(work.officer)
    await done(work.coordinator, 'add-person', {
      file,
      kind: 'parent',
      name: 'Maya Kowalska',
      replyBy: 'post',
    })
    await done(work.officer, 'claim-case', { case: id })
    expect(await work.rows('select kind, by, sent_at from casework.letter where case_id = $1', [id])).toEqual(
      [{ kind: 'allocation', by: ids['Owen Field'], sent_at: null }],
    )
    expect((await work.officer.get('/today')).text).toContain('Who works with them')
  })

  test('is held by one of twenty who press at once', async () => {
    const { case: id } = await aCase(work.officer)
    const people = [work.officer, work.anotherOfficer, work.coordinator]
    const answers = await Promise.all(
      Array.from({ length: 20 }, (_, at) => people[at % 3]?.api('/api/commands/claim-case', { case: id })),
    )
    expect(answers.filter(answer => answer?.status === 200)).toHaveLength(1)
    const records = await work.rows(
      "select from casework.allocation where case_id = $1 and because = 'claimed'",
      [id],
    )
    expect(records).toHaveLength(1)
  })
})

describe('allocating a case', () => {
  test('is for those who lead; whoever carries least is suggested, and nobody is chosen beforehand', async () => {
    const { case: heavy } = await aCase(work.officer)
    await done(work.officer, 'claim-case', { case: heavy })
    const { case: id } = await aCase(work.anotherOfficer)
    expect(await refused(work.officer, 'allocate-case', { case: id, worker: ids['Anna Marsh'] })).toContain(
      '403',
    )
    const page = await work.coordinator.get(`/cases/${id}/worker`)
    expect(page.html).not.toMatch(/name="worker"[^>]*checked/)
    expect(page.text.match(/Suggested: carries least/g)).toHaveLength(1)
    const nobody = await work.coordinator.submit(page, {}, 'Give it to them')
    expect(nobody.text).toContain('Choose who works on it')
    await work.coordinator.submit(page, { worker: ids['Anna Marsh'] ?? '' }, 'Give it to them')
    expect(await workerOf(id)).toBe(ids['Anna Marsh'])
    const [record] = await work.rows('select because, by from casework.allocation where case_id = $1', [id])
    expect(record).toEqual({ because: 'first', by: ids['Ruth Calder'] })
  })

  test('prepares a letter to a family that said how to write to them, and it waits on the worker’s Today', async () => {
    const { case: id, file } = await aCase(work.officer)
    await done(work.coordinator, 'add-person', {
      file,
      kind: 'parent',
      name: 'Maya Kowalska',
      replyBy: 'post',
    })
    await done(work.coordinator, 'allocate-case', { case: id, worker: ids['Anna Marsh'] })
    const letters = () =>
      work.rows('select kind, by, sent_at from casework.letter where case_id = $1 order by at', [id])
    expect(await letters()).toEqual([{ kind: 'allocation', by: ids['Anna Marsh'], sent_at: null }])
    const today = await work.anotherOfficer.get('/today')
    expect(today.text).toContain('Who works with them')
    const from = ids['Anna Marsh']
    await done(work.coordinator, 'allocate-case', { case: id, from, worker: ids['Owen Field'] })
    expect((await letters())[1]).toEqual({ kind: 'handover', by: ids['Owen Field'], sent_at: null })
  })

  test('prepares none where nobody said how to write to them', async () => {
    const { case: id } = await aCase(work.officer)
    await done(work.coordinator, 'allocate-case', { case: id, worker: ids['Anna Marsh'] })
    expect(await work.rows('select id from casework.letter where case_id = $1', [id])).toEqual([])
  })

  test('refuses when it was taken on meanwhile', async () => {
    const { case: id } = await aCase(work.officer)
    const page = await work.coordinator.get(`/cases/${id}/worker`)
    await done(work.officer, 'claim-case', { case: id })
    const late = await work.coordinator.submit(page, { worker: ids['Anna Marsh'] ?? '' }, 'Give it to them')
    expect(late.text).toContain('Owen Field has this case since')
    expect(await workerOf(id)).toBe(ids['Owen Field'])
  })

  test('refuses a worker to whom the family’s file is not open', async () => {
    const { file, case: id } = await aCase(work.coordinator)
    await done(work.coordinator, 'restrict-file', { file, people: [ids['Owen Field']] })
    const said = await refused(work.coordinator, 'allocate-case', { case: id, worker: ids['Anna Marsh'] })
    expect(said).toMatch(/422.*open to named people only/)
    await done(work.coordinator, 'allocate-case', { case: id, worker: ids['Owen Field'] })
    expect((await work.coordinator.get(`/cases/${id}/worker`)).text).not.toContain('Anna Marsh')
  })
})

describe('handing a case back', () => {
  test('asks why, and then it waits on everybody’s Today', async () => {
    const { case: id, path } = await aCase(work.officer)
    await done(work.officer, 'claim-case', { case: id })
    const page = await work.officer.get(`${path}/worker`)
    expect((await work.officer.submit(page, {}, 'Hand it back')).text).toContain('Say why')
    const after = await work.officer.submit(page, { reason: 'I know the head teacher.' }, 'Hand it back')
    expect(after.text).toContain('Handed back: nobody holds it')
    expect(after.text).toContain('I know the head teacher.')
    expect(await workerOf(id)).toBeNull()
    expect(await refused(work.officer, 'hand-back-case', { case: id, reason: 'Again' })).toContain('409')
  })
})
