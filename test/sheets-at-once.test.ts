import { afterAll, beforeAll, expect, test } from 'vitest'
import { idIn, logCall, type PeopleAtWork, peopleAtWork } from './people-at-work.ts'

let work: PeopleAtWork
beforeAll(async () => {
  work = await peopleAtWork()
})
afterAll(() => work.close())

test('recovery sheets made at the same moment, while a file is restricted, are all made, and only the last ones wait', async () => {
  const file = idIn((await logCall(work.officer, { words: 'She asked who may read this.' })).path)
  const restricted = await work.coordinator.api('/api/commands/restrict-file', { file })
  expect(restricted.status).toBe(200)
  const many = Array.from({ length: 8 }, () => work.coordinator.api('/api/commands/make-sheets', {}))
  expect((await Promise.all(many)).map(({ status }) => status)).toEqual(Array(8).fill(200))
  const waiting = await work.rows('select id from vault.escrow where confirmed_at is null')
  expect(waiting).toHaveLength(1)
})
