import type { Transaction } from 'kysely'
import pg from 'pg'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type Key, newId, newKey, newPair, SealBroken } from '#platform/crypto.ts'
import { type Database, openDatabase } from '#platform/database.ts'
import type { Desk } from '#platform/desk.ts'
import { Refusal } from '#platform/refusal.ts'
import { type TestDatabase, testDatabase } from '../../../test/database.ts'
import { beginCustody } from './custody.ts'
import { openDocumentPart, PartsSealer } from './document-parts.ts'
import { openEscrow, type Shares } from './escrow.ts'
import { exchangeServiceKey } from './exchange-service-key.ts'
import type { Place } from './file-seal.ts'
import { instanceSecret } from './instance-secret.ts'
import { openBytesFromService, openFromService, sealForService } from './room.ts'

let own: TestDatabase
let database: Database
let service: Key
let shares: Shares
const secret = instanceSecret(new Uint8Array(32).fill(6))
const who = newId()

beforeAll(async () => {
  own = await testDatabase()
  database = openDatabase(own.app)
  const begun = await as('founder', undefined, beginCustody)
  service = begun.service
  shares = begun.shares
})
afterAll(async () => {
  await database.close()
  await own.drop()
})

function as<T>(role: string, key: Key | undefined, work: (desk: Desk) => Promise<T>): Promise<T> {
  const keys = { own: new Uint8Array(32), ...(key && { service: key }) }
  const person = key && { id: who, name: 'Owen Field', roles: ['officer'] as const, keys }
  const rest = { secret, now: new Date('2026-03-02T09:00:00Z'), origin: '', post: async () => {} }
  return database.as({ person: key ? who : null, roles: [role] }, (sql: Transaction<unknown>) =>
    work({ sql, person, ...rest }),
  )
}

const place = (row = newId()): Place => ({ field: 'site.request.sealed_words', row, version: 1 })
/** As somebody writes to us who has no account and no session. */
const sealAsVisitor = (text: string | Uint8Array, at: Place) =>
  as('public', undefined, desk => sealForService(desk, text, at))
const openAsOfficer = (sealed: Uint8Array, at: Place, key = service) =>
  as('officer', key, desk => openFromService(desk, sealed, at))

const WORDS = 'My son is called Tomasz. Please ring after five.'

describe('what somebody sends who is not signed in', () => {
  test('is opened by an officer who holds the service key', async () => {
    const at = place()
    const sealed = await sealAsVisitor(WORDS, at)
    expect(sealed.includes('Tomasz')).toBe(false)
    expect(await openAsOfficer(sealed, at)).toBe(WORDS)
    const bytes = await sealAsVisitor(Buffer.of(0, 255, 7), at)
    expect(await as('officer', service, desk => openBytesFromService(desk, bytes, at))).toEqual(
      Buffer.of(0, 255, 7),
    )
  })

  test('is not opened without the service key, nor with another one', async () => {
    const at = place()
    const sealed = await sealAsVisitor(WORDS, at)
    const nobody = await as('officer', undefined, desk => openFromService(desk, sealed, at))
    const another = await openAsOfficer(sealed, at, new Uint8Array(32).fill(1))
    for (const refused of [nobody, another]) expect((refused as Refusal).kind.code).toBe('key-missing')
    expect(nobody).toBeInstanceOf(Refusal)
  })

  test('is refused when any byte of it is changed or cut off', async () => {
    const at = place()
    const sealed = await sealAsVisitor('Ann', at)
    for (let n = 0; n < sealed.length; n++) {
      const flipped = Buffer.from(sealed)
      flipped[n] = (flipped[n] ?? 0) ^ (1 << (n % 8))
      await expect(openAsOfficer(flipped, at)).rejects.toThrow(SealBroken)
      await expect(openAsOfficer(sealed.subarray(0, n), at)).rejects.toThrow(SealBroken)
    }
  })

  test('is refused in another row, another column, another version', async () => {
    const at = place()
    const sealed = await sealAsVisitor(WORDS, at)
    const elsewhere = [place(), { ...at, field: 'site.request.sealed_name' as const }, { ...at, version: 2 }]
    for (const other of elsewhere) await expect(openAsOfficer(sealed, other)).rejects.toThrow(SealBroken)
  })
})

test('a document that a visitor sends is sealed while it arrives, and opened by an officer with the key that came with it', async () => {
  const [document, key] = [newId(), newKey()]
  const where = { field: 'site.request_chunk.sealed_part', document } as const
  const keyPlace = { field: 'site.request.sealed_key', row: document, version: 1 } as const
  const sealer = new PartsSealer(key, where)
  const letter = Buffer.alloc(150_000, 'We have read the report. ')
  const parts = [...sealer.take(letter), sealer.end()]
  const sealedKey = await sealAsVisitor(key, keyPlace)
  const opened = await as('officer', service, desk => openBytesFromService(desk, sealedKey, keyPlace))
  if (opened instanceof Refusal) throw new Error(opened.sentence)
  const clear = parts.map(part => openDocumentPart(opened, part, where, part.number === parts.length - 1))
  expect(Buffer.concat(clear).equals(letter)).toBe(true)
})

describe('the service key is exchanged', () => {
  test('what waited still opens, with the new key; what comes later does not open with what the old one opened', async () => {
    const at = place()
    const before = await sealAsVisitor(WORDS, at)
    const old = service
    const kept = await rows('select number, sealed_private_key from vault.intake_key')
    await as('coordinator', service, desk => exchangeServiceKey(desk, service))
    service = await newServiceKey()
    expect(await openAsOfficer(before, at)).toBe(WORDS)
    const after = await sealAsVisitor(WORDS, at)
    expect(await openAsOfficer(after, at)).toBe(WORDS)
    expect(((await openAsOfficer(after, at, old)) as Refusal).kind.code).toBe('key-missing')
    // Not even with a copy of the database from before: its pair is another one.
    expect(kept.map(({ number }) => number)).not.toContain(after.readUInt32BE())
    const relabelled = Buffer.concat([before.subarray(0, 4), after.subarray(4)])
    await expect(openAsOfficer(relabelled, at)).rejects.toThrow(SealBroken)
  })

  /** Nobody is told the new key: two recovery sheets bring it back. */
  async function newServiceKey(): Promise<Key> {
    const opened = await as('custodian', undefined, desk => openEscrow(desk, [shares[0], shares[1]]))
    if ('fault' in opened) throw new Error(opened.fault)
    return opened.service
  }
})

test('a pair that an administrator of the database put in its place is not sealed to', async () => {
  const { publicKey } = await newPair()
  const standing = await rows('select number, public_key from vault.intake_pair')
  await rows('update vault.intake_pair set public_key = $1', [Buffer.from(publicKey)])
  await expect(sealAsVisitor(WORDS, place())).rejects.toThrow(SealBroken)
  for (const { number, public_key } of standing)
    await rows('update vault.intake_pair set public_key = $1 where number = $2', [public_key, number])
})

async function rows(statement: string, values: unknown[] = []): Promise<Record<string, unknown>[]> {
  const client = new pg.Client(own.administrator)
  await client.connect()
  try {
    return (await client.query(statement, values)).rows
  } finally {
    await client.end()
  }
}
