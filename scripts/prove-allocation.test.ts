import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { teamIds } from '../src/rooms/casework/today/testdata/team-ids.ts'
import type { HouseClient } from '../test/house-client.ts'
import { type PeopleAtWork, peopleAtWork } from '../test/people-at-work.ts'
import { type Hand, proveAllocation } from './prove-allocation.ts'
import { replayHistory } from './proving/replay-history.ts'

let work: PeopleAtWork
beforeAll(async () => {
  work = await peopleAtWork()
})
afterAll(() => work.close())

const handOf = (client: HouseClient, person = ''): Hand => ({
  person,
  async act(command, input) {
    const { status, answer } = await client.api(`/api/commands/${command}`, input)
    if (status >= 500) throw new Error(`${command} answered ${status}.`)
    return status === 200 ? (answer as { done: Record<string, string> }).done : undefined
  },
})

test('C16 the proof of allocation holds in small: no double allocation, nobody allocated over a bar', {
  timeout: 120_000,
}, async () => {
  const ids = await teamIds(work.coordinator)
  const seed = process.pid
  const { done, refused, wrong } = await proveAllocation({
    ...{ count: 270, seed, log: () => {} },
    leader: handOf(work.coordinator, ids['Ruth Calder']),
    officers: [handOf(work.officer, ids['Owen Field']), handOf(work.anotherOfficer, ids['Anna Marsh'])],
    rows: (statement, values) => work.rows(statement, values),
  })
  expect(wrong, `seed ${seed}, ${JSON.stringify(done)}`).toEqual([])
  for (const act of ['claim-case', 'declare-interest'])
    expect(done[act], `${act}, seed ${seed}`).toBeGreaterThan(0)
  expect(Object.keys(done).length, `seed ${seed}`).toBeGreaterThan(3)
  expect(refused).toBeGreaterThan(0)
})

describe('a history', () => {
  const claim = { act: 'claim-case', case: 'case', file: 'file' }
  const entered = (...by: string[]) => by.map(actor => ({ actor, act: 'claim-case' }))

  test('in which two took the same case is found out', () => {
    const told = ['anna', 'owen'].map(by => ({ ...claim, by }))
    const { wrong } = replayHistory(told, entered('anna', 'owen'), new Map([['case', 'owen']]))
    expect(wrong).toEqual(["claim-case: the case was somebody else's already."])
  })

  test('in which somebody took a family on that they had declared is found out', () => {
    const told = [
      { by: 'anna', act: 'declare-interest', file: 'file' },
      { ...claim, by: 'anna' },
    ]
    const entries = [{ actor: 'anna', act: 'declare-interest' }, ...entered('anna')]
    const { wrong } = replayHistory(told, entries, new Map([['case', 'anna']]))
    expect(wrong).toEqual(['claim-case: over an interest that was declared.'])
  })

  test('that ends otherwise than the records, or that the ledger does not know, is found out', () => {
    expect(replayHistory([{ ...claim, by: 'anna' }], entered('anna'), new Map()).wrong).toHaveLength(1)
    expect(replayHistory([{ ...claim, by: 'anna' }], [], new Map()).wrong).toHaveLength(1)
    expect(replayHistory([], entered('anna'), new Map()).wrong).toHaveLength(1)
  })
})
