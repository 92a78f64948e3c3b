import fc from 'fast-check'
import { sql } from 'kysely'
import pg from 'pg'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { newId, newKey } from '#platform/crypto.ts'
import { type Actor, type Database, openDatabase } from '#platform/database.ts'
import { type TestDatabase, testDatabase } from '../../../test/database.ts'
import { appendEntry, type NewEntry } from './append-entry.ts'
import { leafOf, minuteOf } from './canonical-entry.ts'
import { commitmentOf } from './commitment.ts'

const ann: Actor = { person: newId(), roles: ['officer'] }
const manager: Actor = { person: newId(), roles: ['coordinator'] }
const anyone: Actor = { person: null, roles: ['public'] }

let place: TestDatabase
let database: Database

beforeAll(async () => {
  place = await testDatabase()
  database = openDatabase(place.app)
})
afterAll(async () => {
  await database.close()
  await place.drop()
})

describe('entering an act', () => {
  test('gives each act the next place and its minute', async () => {
    const size = await sizeNow()
    const first = await enter(ann, { at: new Date('2026-11-22T09:41:59.999Z') })
    const second = await enter(ann)
    expect(await look(`select at from ledger.entry where seq = ${first.seq}`)).toEqual([
      { at: new Date('2026-11-22T09:41Z') },
    ])
    expect([first.seq, second.seq]).toEqual([size, size + 1])
  })

  test('leaves no gap when the act is rolled back', async () => {
    const size = await sizeNow()
    const failing = database.as(ann, async tx => {
      await appendEntry(act(ann)).execute(tx)
      throw new Error('the act failed')
    })
    await expect(failing).rejects.toThrow('the act failed')
    expect((await enter(ann)).seq).toBe(size)
  })

  test('leaves no gap and no double place when ten people act at the same time', async () => {
    const before = await sizeNow()
    const writers = Array.from({ length: 10 }, async () => {
      for (let i = 0; i < 30; i++) await enter(ann)
    })
    await Promise.all(writers)
    const places = await look('select seq::int from ledger.entry order by seq')
    expect(places).toEqual(Array.from({ length: before + 300 }, (_, seq) => ({ seq })))
    expect(await sizeNow()).toBe(before + 300)
  })

  test('is possible for anyone at all in a command that is open to the public, without a name', async () => {
    const { seq } = await enter(anyone)
    const [row] = await look(`select actor from ledger.entry where seq = ${seq}`)
    expect(row).toEqual({ actor: null })
    await expect(enter(anyone, { actor: newId() })).rejects.toThrow('row-level security')
  })

  test('may name the person whom signing in has just let in', async () => {
    const { seq } = await enter({ person: null, roles: ['doorkeeper'] }, { actor: ann.person })
    expect(await look(`select actor from ledger.entry where seq = ${seq}`)).toEqual([{ actor: ann.person }])
  })

  test('is refused in the name of somebody else', async () => {
    await expect(enter(ann, { actor: manager.person })).rejects.toThrow('row-level security')
    await expect(enter(ann, { actor: null })).rejects.toThrow('row-level security')
  })

  test('is refused when nobody acts', async () => {
    await expect(enter({ person: null, roles: [] })).rejects.toThrow('nobody acts')
  })

  test('is refused with a sentence where a code belongs, since those columns are read in clear', async () => {
    await expect(enter(ann, { purpose: 'Ann Example rang about Ben' })).rejects.toThrow('a_purpose_is_a_code')
    await expect(enter(ann, { act: '' })).rejects.toThrow('an_act_is_a_code')
  })

  test('hashes every entry to the same leaf in the database as here', async () => {
    const codes = fc.stringMatching(/^[a-z][a-z0-9 .:/_-]{0,60}$/)
    const ids = fc.option(fc.uuid())
    const entries = fc.record({
      at: fc.date({ min: new Date('2000-01-01'), max: new Date('2199-12-31'), noInvalidDate: true }),
      actor: ids,
      act: codes,
      subject: ids,
      purpose: codes,
      outcome: fc.constantFrom('done' as const, 'refused' as const),
      commitment: fc.uint8Array({ minLength: 32, maxLength: 32 }),
    })
    const rolesOfTheSystem: Actor = { person: null, roles: ['doorkeeper'] }
    const entered: { seq: number; leaf: string }[] = []
    await fc.assert(
      fc.asyncProperty(entries, async entry => {
        const { seq } = await enter(rolesOfTheSystem, entry)
        entered.push({ seq, leaf: leafOf({ ...entry, seq, at: minuteOf(entry.at) }).toString('hex') })
      }),
      { numRuns: 100 },
    )
    const seqs = entered.map(({ seq }) => seq)
    const leaves = await look(
      `select seq::int, encode(leaf, 'hex') as leaf from ledger.entry where seq in (${seqs}) order by seq`,
    )
    expect(leaves).toEqual(entered)
  })
})

describe('what was entered', () => {
  test.each(['app', 'owner', 'administrator'] as const)(
    'cannot be changed or taken away as %s',
    async role => {
      await enter(ann)
      const statements = [
        `update ledger.entry set act = 'nothing'`,
        'delete from ledger.entry',
        'truncate ledger.entry cascade',
        'update ledger.opening set details = null',
        'truncate ledger.opening',
        'delete from ledger.head',
        'insert into ledger.head values (false)',
        'truncate ledger.head',
      ]
      const before = await look('select count(*)::int, max(leaf) from ledger.entry')
      for (const statement of statements) await expect(as(place[role], statement)).rejects.toThrow(REFUSED)
      expect(await look('select count(*)::int, max(leaf) from ledger.entry')).toEqual(before)
    },
  )

  test('cannot be made to look shorter or longer by moving the head', async () => {
    await enter(ann)
    const acting = `select set_config('evenhand.roles', 'coordinator', true);`
    for (const size of ['size - 1', 'size + 2', 'size'])
      await expect(
        as(place.app, `${acting} update ledger.head set size = ${size}, last = ${size} - 1`),
      ).rejects.toThrow(REFUSED)
    await expect(
      as(place.app, `${acting} update ledger.head set size = size + 1, last = size`),
    ).rejects.toThrow('foreign key')
  })

  test('cannot be joined by an entry that took no place, or has not the leaf of its content', async () => {
    const values = (seq: string, leaf: string) => `
      insert into ledger.entry select ${seq}, '2026-01-01', null, 'a', null, '', 'done', ${BYTES}, ${leaf}`
    const leaf = `ledger.leaf_of(1000000, '2026-01-01', null, 'a', null, '', 'done', ${BYTES})`
    const acting = `select set_config('evenhand.roles', 'public', true);`
    await expect(as(place.app, acting + values('1000000', leaf))).rejects.toThrow('takes the next place')
    await expect(as(place.app, acting + values('1000000', BYTES))).rejects.toThrow('the_leaf_is_the_hash')
  })

  test('is opened only to those who lead the service, and can be erased without touching the entry', async () => {
    const salt = newKey()
    const details = { reason: 'a wrong number' }
    const { seq } = await enter(ann, { salt, commitment: commitmentOf(salt, details) })
    const opening = `select salt from ledger.opening where seq = ${seq}`
    expect(await read(ann, opening)).toEqual([])
    expect(await read(manager, opening)).toEqual([{ salt: Buffer.from(salt) }])
    const [before] = await look(`select leaf from ledger.entry where seq = ${seq}`)
    await read(manager, `delete from ledger.opening where seq = ${seq}`)
    expect(await look(opening)).toEqual([])
    expect(await look(`select leaf from ledger.entry where seq = ${seq}`)).toEqual([before])
  })

  test('is read by staff and by those who check it, by others only as far as they did it themselves', async () => {
    const { seq } = await enter(ann)
    const entry = `select seq::int from ledger.entry where seq = ${seq}`
    for (const role of ['officer', 'deputy', 'witness', 'operator', 'chair', 'vice-chair', 'clerk'])
      expect(await read({ person: newId(), roles: [role] }, entry)).toEqual([{ seq }])
    for (const role of ['volunteer', 'parent', 'practitioner', 'public'])
      expect(await read({ person: newId(), roles: [role] }, entry)).toEqual([])
    expect(await read({ person: ann.person, roles: [] }, entry)).toEqual([{ seq }])
    expect(
      await read({ person: null, roles: [] }, 'select from ledger.entry union all select from ledger.head'),
    ).toEqual([])
  })
})

const REFUSED = /only grows|permission denied|head_points_at_the_last_entry/
const BYTES = `decode(repeat('00', 32), 'hex')`

function act(actor: Actor, more: Partial<NewEntry> = {}): NewEntry {
  const salt = newKey()
  return {
    at: new Date(),
    actor: actor.person,
    act: 'log-contact',
    subject: newId(),
    purpose: '',
    outcome: 'done',
    salt,
    commitment: commitmentOf(salt, { channel: 'telephone' }),
    sealedDetails: null,
    ...more,
  }
}

async function enter(actor: Actor, more: Partial<NewEntry> = {}) {
  const { rows } = await database.as(actor, tx => appendEntry(act(actor, more)).execute(tx))
  return { seq: Number(rows[0]?.seq) }
}

async function sizeNow(): Promise<number> {
  const [row] = await look('select size::int from ledger.head')
  return (row as { size: number }).size
}

const look = (statement: string) => as(place.administrator, statement)

async function as(config: pg.ClientConfig, statement: string): Promise<unknown[]> {
  const client = new pg.Client(config)
  await client.connect()
  try {
    const results: pg.QueryResult | pg.QueryResult[] = await client.query(statement)
    return [results].flat().at(-1)?.rows ?? []
  } finally {
    await client.end()
  }
}

const read = (actor: Actor, statement: string) =>
  database.as(actor, async tx => (await sql.raw(statement).execute(tx)).rows)
