import type { KyselyPlugin, Transaction } from 'kysely'
import pg from 'pg'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { newId, newPair } from '#platform/crypto.ts'
import { type Database, openDatabase } from '#platform/database.ts'
import type { Desk } from '#platform/desk.ts'
import { Refusal } from '#platform/refusal.ts'
import { beginCustody, instanceSecret } from '#rooms/vault'
import { type TestDatabase, testDatabase } from '../../../../test/database.ts'
import { logContact } from '../log-contact.ts'
import { openNewFile } from '../open-new-file.ts'
import { callContext } from './call-context.ts'
import { openPromises } from './open-promises.ts'
import { toFinish } from './to-finish.ts'

let own: TestDatabase
let database: Database
const officer = newId()
const file = newId()
const secret = instanceSecret(new Uint8Array(32).fill(6))
const { privateKey } = await newPair()
let keys: Record<string, unknown> = {}

/** How many statements this takes, of whatever is asked at a desk. */
async function statementsOf(act: (desk: Desk) => Promise<unknown>, role = 'officer'): Promise<number> {
  let count = 0
  const counting: KyselyPlugin = {
    transformQuery({ node }) {
      count++
      return node
    },
    transformResult: async ({ result }) => result,
  }
  await database.as({ person: officer, roles: [role] }, async sql => {
    const person = { id: officer, name: 'Owen Field', roles: ['officer'], keys: { own: privateKey, ...keys } }
    const answer = await act({
      ...{ sql: sql.withPlugin(counting) as Transaction<unknown>, person: person as Desk['person'] & object },
      ...{ secret, now: new Date('2026-03-02T09:00:00Z') },
      ...{ origin: '', post: async () => {} },
    })
    if (answer instanceof Refusal) throw new Error(answer.sentence)
    if (role === 'founder') keys = answer as typeof keys
  })
  return count
}

beforeAll(async () => {
  own = await testDatabase()
  database = openDatabase(own.app)
  await statementsOf(beginCustody, 'founder')
  const administrator = new pg.Client(own.administrator)
  await administrator.connect()
  // As if the recovery sheets had been printed and confirmed: without them nothing is recorded.
  await administrator.query(`insert into vault.escrow values (gen_random_uuid(), '', '', null, now(), now())`)
  await administrator.end()
  await statementsOf(desk => openNewFile(desk, file, { callerName: 'Helena Quayle' }))
})
afterAll(async () => {
  await database.close()
  await own.drop()
})

const call = (typed: object) => logContact.input.parse({ file, words: 'She asks.', ...typed })

describe('few statements', () => {
  test('what stands beside a call is read with at most ten, however much there is', async () => {
    for (let n = 0; n < 3; n++)
      await statementsOf(desk =>
        logContact.carryOut(call({ next: 'call-back', dueAt: 'tomorrow 10:00' }), desk),
      )
    expect(await statementsOf(desk => callContext.answer({ file }, desk))).toBeLessThanOrEqual(10)
  })

  test('a usual call is written with at most nine', async () => {
    const usual = call({ issue: 'transport', roleExplained: 'yes', next: 'nothing', minutes: 9 })
    expect(await statementsOf(desk => logContact.carryOut(usual, desk))).toBeLessThanOrEqual(9)
  })

  test('the team’s lists are read with at most five each, however long they are', async () => {
    expect(await statementsOf(desk => openPromises.answer({}, desk))).toBeLessThanOrEqual(5)
    expect(await statementsOf(desk => toFinish.answer({}, desk))).toBeLessThanOrEqual(5)
  })
})
