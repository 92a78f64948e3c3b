import pg from 'pg'
import { beforeEach, describe, expect, test } from 'vitest'
import { digest, newId, newKey } from '#platform/crypto.ts'
import { type Actor, type Database, openDatabase } from '#platform/database.ts'
import type { Desk } from '#platform/desk.ts'
import { Refusal } from '#platform/refusal.ts'
import { type TestDatabase, testDatabase } from '../../../test/database.ts'
import { appendEntry } from './append-entry.ts'
import { isIncluded } from './check-proof.ts'
import { type KeptCheckpoint, latestCheckpoints } from './checkpoints.ts'
import { commitmentOf } from './commitment.ts'
import { seal } from './seal.ts'
import { storedTree } from './stored-tree.ts'
import { frontier } from './tree.ts'
import { inclusionProof } from './tree-proofs.ts'

const ann: Actor = { person: newId(), roles: ['officer'] }
const chair: Actor = { person: newId(), roles: ['chair'] }
const ORIGIN = 'evenhand/a-service'

let place: TestDatabase
let database: Database
let administrator: pg.Client

beforeEach(async () => {
  place = await testDatabase()
  database = openDatabase(place.app)
  administrator = new pg.Client(place.administrator)
  await administrator.connect()
  return async () => {
    await administrator.end()
    await database.close()
    await place.drop()
  }
})

describe('a seal', () => {
  test('is over the root of all entries, however many stretches of 256 they fill', async () => {
    for (const count of [1, 254, 1, 1, 511, 300]) {
      await enter(count)
      const { size } = await sealedNow()
      expect(await latest()).toMatchObject({ size, root: await rootOfEntries() })
    }
    const { rows } = await administrator.query('select count(*)::int from ledger.subtree')
    expect(rows).toEqual([{ count: 4 }])
  })

  test('is over the right root beyond 65,536 entries too, and each of them can be proved', async () => {
    await fill(66_000)
    const { size } = await sealedNow()
    const { root } = await latest()
    expect(root.equals(await rootOfEntries())).toBe(true)
    const { rows } = await administrator.query(
      'select level, count(*)::int from ledger.subtree group by 1 order by 1',
    )
    expect(rows).toEqual([
      { level: 8, count: 257 },
      { level: 16, count: 1 },
    ])
    for (const index of [0, 255, 256, 65_535, 65_536, 65_999]) {
      const proof = await database.as(chair, sql => inclusionProof(storedTree(sql), index, size))
      const leaf = await administrator.query('select leaf from ledger.entry where seq = $1', [index])
      expect(isIncluded(leaf.rows[0].leaf, index, { size, root }, proof)).toBe(true)
    }
  }, 60_000)

  test('is made once where two ask at the same moment, and again only when something came since', async () => {
    await enter(3)
    const sizes = await Promise.all([sealedNow(), sealedNow(), sealedNow()])
    expect(sizes).toEqual([{ size: 3 }, { size: 3 }, { size: 3 }])
    await enter(1)
    expect(await sealedNow()).toEqual({ size: 4 })
    const { rows } = await administrator.query('select size::int from ledger.checkpoint order by 1')
    expect(rows).toEqual([{ size: 3 }, { size: 4 }])
  })

  test('can be made while others act', async () => {
    await enter(300)
    const acting = enter(60)
    for (let n = 0; n < 5; n++) await sealedNow()
    await acting
    await sealedNow()
    expect((await latest()).root.equals(await rootOfEntries())).toBe(true)
  })

  test.each([
    ['an entry was changed', 'update ledger.entry set leaf = sha256(leaf) where seq = 5'],
    ['an entry was taken out', 'delete from ledger.entry where seq = 5'],
    [
      'two entries changed places',
      `update ledger.entry e set leaf = o.leaf from ledger.entry o
        where (e.seq, o.seq) in ((5, 6), (6, 5))`,
    ],
    ['the end was taken away', 'update ledger.head set size = size - 5, last = last - 5'],
    ['the last checkpoint was changed', 'update ledger.checkpoint set root = sha256(root)'],
  ])('is refused when %s since the last one', async (_, statement) => {
    await enter(20)
    await sealedNow()
    await enter(3)
    await tamper(statement)
    const refused = await sealing()
    expect(refused).toBeInstanceOf(Refusal)
    expect(refused).toHaveProperty('kind.code', 'ledger-differs')
    expect((await latest()).size).toBe(20)
  })

  test('is made by those who may, and the database itself holds back the others', async () => {
    await enter(2)
    for (const roles of [['officer'], ['witness'], ['operator'], ['volunteer'], []])
      await sealing({ person: newId(), roles }).catch(() => {})
    expect(await latest()).toBeUndefined()
    expect(await sealing({ person: null, roles: ['timekeeper'] })).toEqual({ size: 2 })
  })
})

describe('checkpoints and what belongs to them', () => {
  test.each(['app', 'owner', 'administrator'] as const)(
    'cannot be changed or taken away as %s',
    async role => {
      await enter(300)
      await sealedNow()
      const client = new pg.Client(place[role])
      await client.connect()
      const tables = ['subtree', 'signing_key', 'checkpoint', 'witness', 'cosignature', 'erased']
      for (const table of tables)
        for (const statement of [`delete from ledger.${table}`, `truncate ledger.${table} cascade`])
          await expect(client.query(statement)).rejects.toThrow(/only grows|permission denied/)
      await client.end()
    },
  )

  test('are over entries that are there, in the order in which they were made', async () => {
    await enter(5)
    await sealedNow()
    await enter(1)
    const insert = (size: number) =>
      administrator.query(
        `insert into ledger.checkpoint select ${size}, root, note, at from ledger.checkpoint`,
      )
    await expect(insert(7)).rejects.toThrow('counts no entry that is not there')
    await expect(insert(4)).rejects.toThrow('comes after the one before')
    await expect(insert(5)).rejects.toThrow('duplicate key')
  })
})

async function enter(count: number) {
  await database.as(ann, async tx => {
    for (let n = 0; n < count; n++) {
      const salt = newKey()
      const rest = {
        act: 'log-contact',
        subject: newId(),
        purpose: '',
        outcome: 'done',
        sealedDetails: null,
      } as const
      const commitment = commitmentOf(salt, null)
      await appendEntry({ ...rest, at: new Date(), actor: ann.person, salt, commitment }).execute(tx)
    }
  })
}

/** Entries by the thousand, past what an act of the product costs. */
const fill = (count: number) =>
  tamper(`
    insert into ledger.entry (seq, at, act, purpose, outcome, commitment, leaf)
    select n, m, 'log-contact', '', 'done', c, ledger.leaf_of(n, m, null, 'log-contact', null, '', 'done', c)
    from generate_series(0, ${count} - 1) n, lateral (values ('2026-01-01T00:00Z'::timestamptz, sha256(n::text::bytea))) v (m, c);
    update ledger.head set size = ${count}, last = ${count} - 1`)

function sealing(actor: Actor = chair) {
  return database.as(actor, sql => {
    const secret = { derive: (purpose: string) => digest(`secret ${purpose}`) }
    return seal({ sql, secret, now: new Date() } as unknown as Desk, ORIGIN)
  })
}

async function sealedNow(): Promise<{ size: number }> {
  const sealed = await sealing()
  if (sealed instanceof Refusal) throw new Error(sealed.sentence)
  return sealed
}

async function latest(): Promise<KeptCheckpoint> {
  const [checkpoint] = await database.as(chair, sql => latestCheckpoints(sql, 1))
  return checkpoint as KeptCheckpoint
}

async function rootOfEntries(): Promise<Buffer> {
  const tree = frontier()
  const { rows } = await administrator.query('select leaf from ledger.entry order by seq')
  for (const { leaf } of rows) tree.add(leaf)
  return tree.root()
}

/** What only somebody with the whole server in their hands can do. */
const tamper = (statements: string) =>
  administrator.query(`begin; set local session_replication_role = replica;
    alter table ledger.entry drop constraint if exists the_leaf_is_the_hash_of_its_entry; ${statements}; commit`)
