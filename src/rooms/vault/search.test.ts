import type { Transaction } from 'kysely'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { newId, newKey, newPair } from '#platform/crypto.ts'
import { type Database, openDatabase } from '#platform/database.ts'
import type { Desk, InstanceSecret } from '#platform/desk.ts'
import { type TestDatabase, testDatabase } from '../../../test/database.ts'
import { instanceSecret } from './instance-secret.ts'
import { findFiles, indexPerson, reindexPerson } from './search.ts'

let own: TestDatabase
let database: Database
beforeAll(async () => {
  own = await testDatabase()
  database = openDatabase(own.app)
})
afterAll(async () => {
  await database.close()
  await own.drop()
})

/** One process of the product: what it has read of the index is its own. */
const aProcess = (): InstanceSecret => instanceSecret(new Uint8Array(32).fill(5))

const service = newKey()
const id = newId()
const { privateKey } = await newPair()

function deskIn(secret: InstanceSecret, sql: Transaction<unknown>): Desk {
  const person = { id, name: 'Owen Field', roles: ['officer'], keys: { own: privateKey, service } } as const
  return {
    sql,
    person,
    secret,
    now: new Date('2026-03-02T09:00:00Z'),
    origin: 'http://localhost',
    post: async () => {},
  }
}

/** Runs one act as an officer, in a transaction of its own. */
const at = <T>(secret: InstanceSecret, work: (desk: Desk) => Promise<T>): Promise<T> =>
  database.as({ person: id, roles: ['officer'] }, sql => work(deskIn(secret, sql)))

const enter = (secret: InstanceSecret, file: string, name: string, person?: string) =>
  at(secret, desk => indexPerson(desk, service, file, [name, ''], person))

const find = (secret: InstanceSecret, text: string) => at(secret, desk => findFiles(desk, text))

describe('searching while others work', () => {
  test('a family entered by one process is found by the other', async () => {
    const [one, other] = [aProcess(), aProcess()]
    const [first, second] = [newId(), newId()]
    await enter(one, first, 'Aurelia Bickerstaff')
    expect(await find(other, 'Bickerstaff')).toEqual([first])
    await enter(other, second, 'Tobias Bickerstaff')
    expect(await find(one, 'Bickerstaff')).toEqual([second, first])
    expect(await find(other, 'Bickerstaf Tobias')).toEqual([second])
  })

  test('an act that took its place early and was committed late is still read, however many came between', async () => {
    const process = aProcess()
    const [late, undone] = [newId(), newId()]
    const { promise: mayEnd, resolve: end } = Promise.withResolvers<void>()
    const { promise: begun, resolve: begin } = Promise.withResolvers<void>()
    const slow = at(process, async desk => {
      await indexPerson(desk, service, late, ['Ludovic Latecomer'])
      begin()
      await mayEnd
    })
    await begun
    const rolledBack = at(process, async desk => {
      await indexPerson(desk, service, undone, ['Ursula Undone'])
      throw new Error('refused')
    })
    await expect(rolledBack).rejects.toThrow('refused')
    for (let n = 0; n < 5; n++) {
      await at(process, async desk => {
        for (let each = 0; each < 60; each++)
          await indexPerson(desk, service, newId(), [`Meanwhile Number${n}`])
      })
      expect(await find(process, 'Latecomer')).toEqual([])
      expect(await find(process, `Number${n}`)).not.toEqual([])
    }
    end()
    await slow
    expect(await find(process, 'Latecomer')).toEqual([late])
    expect(await find(process, 'Undone')).toEqual([])
  })

  test('writers and searchers at once: each name is found as soon as its act is committed', async () => {
    const processes = [aProcess(), aProcess()]
    await Promise.all(
      Array.from({ length: 4 }, async (_, writer) => {
        for (let n = 0; n < 15; n++) {
          const [file, name] = [newId(), `Writer${'abcd'[writer]} Entry${'abcdefghijklmno'[n]}x`]
          await enter(processes[0] as InstanceSecret, file, name)
          for (const process of processes) expect(await find(process, name)).toContain(file)
        }
      }),
    )
  })

  test('a changed name replaces the old one, in every process', async () => {
    const [one, other] = [aProcess(), aProcess()]
    const [file, person] = [newId(), newId()]
    await enter(one, file, 'Marigold Maidenhead', person)
    expect(await find(other, 'Maidenhead')).toEqual([file])
    await at(one, desk => reindexPerson(desk, service, file, ['Marigold Married'], person))
    for (const process of [one, other, aProcess()]) {
      expect(await find(process, 'Maidenhead')).toEqual([])
      expect(await find(process, 'Marigold Married')).toEqual([file])
    }
  })

  test('whoever holds no service key finds nobody', async () => {
    const process = aProcess()
    await enter(process, newId(), 'Perpetua Keyless')
    const found = await at(process, desk =>
      findFiles({ ...desk, person: { id, name: 'Owen Field', roles: ['officer'] } }, 'Keyless'),
    )
    expect(found).toEqual([])
  })
})
