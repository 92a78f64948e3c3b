import type { Transaction } from 'kysely'
import pg from 'pg'
import { beforeEach, describe, expect, test } from 'vitest'
import { newId, newKey } from '#platform/crypto.ts'
import { type Actor, type Database, openDatabase } from '#platform/database.ts'
import type { Desk } from '#platform/desk.ts'
import { type TestDatabase, testDatabase } from '../../../test/database.ts'
import { appendEntry } from './append-entry.ts'
import { originOf } from './checkpoint.ts'
import { commitmentOf } from './commitment.ts'
import { eraseOpenings } from './erase-openings.ts'
import { exportLedger } from './export-entries.ts'
import { inWords } from './in-words.ts'
import { seal } from './seal.ts'
import { verified } from './testdata/verified.ts'
import { whoLooked } from './who-looked.ts'

const ann: Actor = { person: newId(), roles: ['officer'] }
const coordinator: Actor = { person: newId(), roles: ['coordinator'] }
const operator: Actor = { person: null, roles: ['operator'] }

const SERVICE = newId()

let place: TestDatabase
let database: Database

beforeEach(async () => {
  place = await testDatabase()
  database = openDatabase(place.app)
  return async () => {
    await database.close()
    await place.drop()
  }
})

describe('an export of the ledger', () => {
  test('verifies, also when it is longer than what is read at a time', async () => {
    await enterMany(1_100)
    const { lines, size, root } = await exported()
    expect(size).toBe(1_100)
    expect(lines).toHaveLength(1_102)
    expect(await verified(lines)).toMatchObject({ ok: true, size, root })
  })

  test('verifies when nothing has been entered', async () => {
    expect(await verified((await exported()).lines)).toMatchObject({ ok: true, size: 0 })
  })

  test('shows nothing of what an act was about', async () => {
    await enterMany(3)
    const { lines } = await exported()
    expect(lines.join('\n')).not.toMatch(/telephone|salt|details/)
  })

  test('goes on when somebody has taken an entry out of the database, so that the check can name it', async () => {
    await enterMany(10)
    await tamper('delete from ledger.opening where seq = 4; delete from ledger.entry where seq = 4')
    expect(await verified((await exported()).lines)).toMatchObject({ ok: false, entry: 4 })
  })

  test('shows an entry that was changed in the database behind the back of the product', async () => {
    await enterMany(10)
    await tamper(`alter table ledger.entry drop constraint the_leaf_is_the_hash_of_its_entry;
      update ledger.entry set actor = null where seq = 7`)
    expect(await verified((await exported()).lines)).toMatchObject({ ok: false, entry: 7 })
  })

  test('carries every checkpoint behind the last entry that it counts, with the key it is signed with', async () => {
    for (const count of [3, 997, 1, 400]) {
      await enterMany(count)
      await sealed()
    }
    const verdict = await verified((await exported()).lines)
    expect(verdict).toMatchObject({ ok: true, checkpoints: 4, sealedSize: 1_401, keys: [expect.any(String)] })
  })

  test('still verifies where content was erased, and names the act by which', async () => {
    const file = newId()
    await enter('log-contact', file)
    await enterMany(2)
    await enter('log-contact', file)
    await sealed()
    expect(await database.as(ann, tx => eraseOpenings(tx, file))).toBe(0)
    expect(await database.as(coordinator, tx => eraseOpenings(tx, file))).toBe(2)
    await enter('erase-file', file)
    await sealed()
    const by = { seq: 4, at: '2026-11-22T09:41Z' }
    const verdict = await verified((await exported()).lines)
    expect(verdict).toMatchObject({ ok: true, checkpoints: 2, erased: [{ entries: [0, 3], by }] })
    expect(inWords(verdict)).toContain(
      'The content of 2 entries (the first is entry 0) was erased on 22 November 2026 by entry 4.',
    )
  })

  test('is refused to nobody in particular', async () => {
    await enterMany(1)
    await expect(exported({ person: null, roles: [] })).rejects.toThrow('nobody acts')
  })
})

describe('who looked at a file', () => {
  test('lists the acts about that file alone, newest first, for those who may read the ledger', async () => {
    const file = newId()
    await enterMany(2)
    await enter('open-file', file)
    await enter('read-file', file)
    const looks = await database.as(ann, tx => whoLooked(tx, file))
    const at = new Date('2026-11-22T09:41Z')
    const look = { at, actor: ann.person, outcome: 'done' }
    expect(looks).toEqual([
      { ...look, seq: 3, act: 'read-file' },
      { ...look, seq: 2, act: 'open-file' },
    ])
    expect(await database.as({ person: newId(), roles: ['volunteer'] }, tx => whoLooked(tx, file))).toEqual(
      [],
    )
  })
})

async function enterMany(count: number) {
  for (let left = count; left > 0; left -= 100)
    await database.as(ann, async tx => {
      for (let i = 0; i < Math.min(left, 100); i++) await append(tx, 'log-contact', newId())
    })
}

const enter = (act: string, subject: string) => database.as(ann, tx => append(tx, act, subject))

function append(tx: Transaction<unknown>, act: string, subject: string) {
  const salt = newKey()
  const commitment = commitmentOf(salt, { channel: 'telephone' })
  const at = new Date('2026-11-22T09:41:27Z')
  const entry = { at, actor: ann.person, act, subject, purpose: 'casework', outcome: 'done' as const }
  return appendEntry({ ...entry, salt, commitment, sealedDetails: null }).execute(tx)
}

const sealed = () =>
  database.as(coordinator, sql => {
    const secret = { derive: () => new Uint8Array(32) }
    return seal({ sql, secret, now: new Date() } as unknown as Desk, originOf(SERVICE))
  })

async function exported(actor = operator) {
  const lines: string[] = []
  const heading = { service: SERVICE, madeAt: new Date('2026-11-22T10:00:00Z') }
  const sealed = await database.as(actor, tx =>
    exportLedger(tx, heading, line => {
      lines.push(line.slice(0, -1))
    }),
  )
  return { lines, ...sealed }
}

/** What only somebody with the whole server in their hands can do. */
async function tamper(statements: string) {
  const client = new pg.Client(place.administrator)
  await client.connect()
  await client.query(`set session_replication_role = replica; ${statements}`)
  await client.end()
}
