import type { Transaction } from 'kysely'
import pg from 'pg'
import { newId, newKey, newPair, open, openFrom, SealBroken, seal, sealTo } from '#platform/crypto.ts'
import { openDatabase } from '#platform/database.ts'
import type { Desk } from '#platform/desk.ts'
import type { Role } from '#platform/who.ts'
import { fileSeals, grantFile, instanceSecret, newFileSeal, serviceCheck, withdrawFile } from '#rooms/vault'
import { chance } from '../src/demo/chance.ts'
import type { MigratedDatabase } from './proving/with-migrated-database.ts'

/** What is to be tried, and what says so. */
export interface VaultPlan {
  readonly count: number
  readonly seed: number
  readonly log: (line: string) => void
}

/** What is done to a sealed field: to its bytes, to the place it is said to stand in, or to the key. */
const KINDS = ['flip', 'swap', 'rollback', 'cut', 'other key'] as const

/**
 * Changes sealed fields in `count` ways: a bit turned, two changed for each other, a newer version's label, the end cut
 * off, another key. Gives how many opened all the same (none should), and how many of each were tried.
 */
export async function proveSeals({ count, seed, log }: VaultPlan) {
  const next = chance(seed)
  const pick = (most: number) => Math.floor(next() * most)
  const [right, wrong] = [await someKeys(), await someKeys()]
  const tried: Record<string, number> = {}
  let opened = 0
  for (let n = 0; n < count; n++) {
    const kind = KINDS[pick(KINDS.length)] ?? 'flip'
    tried[kind] = (tried[kind] ?? 0) + 1
    const place = `casework.contact.sealed_words|${newId()}|2`
    const toSomebody = pick(4) === 0
    const text = 'x'.repeat(pick(300))
    const sealed = toSomebody ? await sealTo(right.publicKey, text, place) : seal(right.key, text, place)
    const about = { swap: place.replace('words', 'other'), rollback: place.replace(/2$/, '3') }
    const field: Field = {
      sealed: changed(sealed, kind, pick),
      about: kind === 'swap' || kind === 'rollback' ? about[kind] : place,
      toSomebody,
    }
    if (!(await opens(field, kind === 'other key' ? wrong : right))) continue
    opened++
    log(`${kind} opened`)
  }
  return { tried, opened }
}

interface Field {
  readonly sealed: Uint8Array
  readonly about: string
  readonly toSomebody: boolean
}

const someKeys = async () => ({ ...(await newPair()), key: newKey() })

async function opens(
  { sealed, about, toSomebody }: Field,
  { key, privateKey }: { key: Uint8Array; privateKey: Uint8Array },
): Promise<boolean> {
  try {
    if (toSomebody) await openFrom(privateKey, sealed, about)
    else open(key, sealed, about)
    return true
  } catch (fault) {
    if (fault instanceof SealBroken) return false
    throw fault
  }
}

function changed(sealed: Buffer, kind: (typeof KINDS)[number], pick: (most: number) => number): Buffer {
  if (kind === 'flip') return flipped(sealed, pick(sealed.length * 8))
  return kind === 'cut' ? cut(sealed, 1 + pick(sealed.length - 1)) : sealed
}

function flipped(sealed: Uint8Array, bit: number): Buffer {
  const bytes = Buffer.from(sealed)
  bytes[bit >> 3] = (bytes[bit >> 3] ?? 0) ^ (1 << (bit & 7))
  return bytes
}

const cut = (sealed: Uint8Array, by: number) => Buffer.from(sealed.subarray(0, -by))

const VOLUNTEERS = 5
const FILES = 12

/**
 * Opens files to volunteers and closes them again, `count` times at random, through the vault on a fresh database with
 * its row policies. After each step one volunteer's keys must open exactly the files that are open to them. Gives the
 * steps after which they did not.
 */
export async function proveMatching(
  { count, seed, log }: VaultPlan,
  place: MigratedDatabase,
): Promise<{ grants: number; wrong: number }> {
  const next = chance(seed)
  const database = openDatabase(place.app)
  try {
    const people = await peopleWithKeys(place.administrator)
    const [leader, ...volunteers] = people
    if (!leader) throw new Error('there is nobody to lead')
    const at = <T>(who: Worker, work: (desk: Desk) => Promise<T>) =>
      database.as({ person: who.id, roles: [who.role] }, sql => work(deskOf(who, sql)))
    const files = Array.from({ length: FILES }, newId)
    for (const file of files) await at(leader, desk => newFileSeal(desk, file))
    const open = new Map(volunteers.map(({ id }) => [id, new Set<string>()]))
    let [grants, wrong] = [0, 0]
    for (let step = 0; step < count; step++) {
      const volunteer = volunteers[Math.floor(next() * volunteers.length)] ?? leader
      const file = files[Math.floor(next() * FILES)] ?? ''
      const theirs = open.get(volunteer.id) ?? new Set()
      const isGrant = next() < 0.5
      if (isGrant) grants++
      if (isGrant) await at(leader, desk => grantFile(desk, file, volunteer.id))
      else await at(leader, desk => withdrawFile(desk, file, volunteer.id))
      if (isGrant) theirs.add(file)
      else theirs.delete(file)
      const opened = await at(volunteer, desk => fileSeals(desk, files))
      if ([...opened.keys()].sort().join() !== [...theirs].sort().join()) {
        wrong++
        log(`step ${step}: ${opened.size} open instead of ${theirs.size}`)
      }
    }
    return { grants, wrong }
  } finally {
    await database.close()
  }
}

interface Worker {
  readonly id: string
  readonly role: Role
  readonly keys: { own: Uint8Array; service?: Uint8Array }
}

/** Somebody who leads, with a service key, and volunteers, each with a key pair that the database knows. */
async function peopleWithKeys(administrator: pg.ClientConfig): Promise<Worker[]> {
  const service = newKey()
  const client = new pg.Client(administrator)
  await client.connect()
  try {
    await client.query(
      `insert into vault.custody (service_check, secret_check, begun_at) values ($1, '', now())`,
      [serviceCheck(service)],
    )
    const workers: Worker[] = []
    for (let n = 0; n <= VOLUNTEERS; n++) {
      const { publicKey, privateKey } = await newPair()
      const id = newId()
      await client.query('insert into vault.person_key values ($1, $2, now())', [id, Buffer.from(publicKey)])
      const keys = { own: privateKey, ...(n === 0 ? { service } : {}) }
      workers.push({ id, role: n === 0 ? 'coordinator' : 'volunteer', keys })
    }
    return workers
  } finally {
    await client.end()
  }
}

const secret = instanceSecret(new Uint8Array(32).fill(3))

function deskOf({ id, role, keys }: Worker, sql: Transaction<unknown>): Desk {
  const person = { id, name: '', roles: [role], keys }
  return { sql, person, secret, now: new Date('2026-03-02T09:00:00Z'), origin: '', post: async () => {} }
}
