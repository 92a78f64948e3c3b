import { sql as raw } from 'kysely'
import {
  digest,
  equal,
  joinTwo,
  type Key,
  newId,
  newPair,
  openFrom,
  publicHalf,
  SealBroken,
  sealTo,
  splitInThree,
} from '#platform/crypto.ts'
import type { Desk } from '#platform/desk.ts'
import type { Tables } from './schema/tables.ts'
import { isServiceKey } from './service-check.ts'
import { readShare, type Share, shareInWords } from './share-words.ts'

/** What stands on the three recovery sheets, in words. */
export type Shares = readonly [string, string, string]

/**
 * Makes a new set of recovery sheets: a key pair whose public half is kept and whose private half exists in these
 * three shares only, any two of which open it. The service key is sealed to it. Counts once `confirmed_at` is set.
 */
export async function newEscrow(desk: Desk, service: Key): Promise<Shares> {
  await oneAtATime(desk)
  await dropUnconfirmed(desk)
  const { publicKey, privateKey } = await newPair()
  const id = newId()
  await desk.sql
    .withTables<Tables>()
    .insertInto('vault.escrow')
    .values({
      id,
      public_key: Buffer.from(publicKey),
      sealed_service_key: await sealTo(publicKey, service, aboutEscrow(id)),
      made_by: desk.person?.id ?? null,
      made_at: desk.now,
      confirmed_at: null,
    })
    .execute()
  const parts = await splitInThree(privateKey)
  const words = (at: 0 | 1 | 2) => shareInWords({ set: setOf(publicKey), number: at + 1, bytes: parts[at] })
  return [words(0), words(1), words(2)]
}

/** Sets are made, and restricted files sealed to them, by one transaction after the other. */
export async function oneAtATime({ sql }: Pick<Desk, 'sql'>): Promise<void> {
  await raw`select pg_advisory_xact_lock(hashtext('vault.escrow'))`.execute(sql)
}

/** What the same person made before and never confirmed: those sheets are held no longer, so they never will be. */
async function dropUnconfirmed({ sql, person }: Desk): Promise<void> {
  if (!person) return
  const tables = sql.withTables<Tables>()
  const before = await tables
    .selectFrom('vault.escrow')
    .select('id')
    .where('confirmed_at', 'is', null)
    .where(row => row.or([row('made_by', 'is', null), row('made_by', '=', person.id)]))
    .execute()
  const ids = before.map(({ id }) => id)
  if (ids.length === 0) return
  await tables.deleteFrom('vault.file_escrow').where('escrow', 'in', ids).execute()
  await tables.deleteFrom('vault.escrow').where('id', 'in', ids).execute()
}

/** What two sheets open: which set, its private half, and the service key. */
export interface Opened {
  readonly escrow: string
  readonly privateKey: Uint8Array
  readonly service: Key
}

/** Brings two sheets together and opens the service key. Gives what is wrong with them instead, as a sentence. */
export async function openEscrow(
  desk: Pick<Desk, 'sql'>,
  typed: readonly [string, string],
): Promise<Opened | { fault: string }> {
  const [one, other] = typed.map(readShare)
  if (!one || 'fault' in one) return { fault: `The first sheet: ${one?.fault}` }
  if (!other || 'fault' in other) return { fault: `The second sheet: ${other?.fault}` }
  const fault = together(one.share, other.share)
  if (fault) return { fault }
  return openSet(desk, await joinTwo(one.share.bytes, other.share.bytes), one.share.set)
}

function together(one: Share, other: Share): string | undefined {
  if (!equal(one.set, other.set)) return 'The two sheets belong to different sets: one was made later.'
  if (one.number === other.number) return 'This is the same sheet twice: a second, different one is needed.'
  return undefined
}

async function openSet(
  desk: Pick<Desk, 'sql'>,
  privateKey: Uint8Array,
  set: Uint8Array,
): Promise<Opened | { fault: string }> {
  const rows = await desk.sql.withTables<Tables>().selectFrom('vault.escrow').selectAll().execute()
  const row = rows.find(({ public_key }) => equal(setOf(public_key), set))
  if (!row) return { fault: 'These sheets belong to another service, or newer ones have taken their place.' }
  if (!equal(publicHalf(privateKey), row.public_key)) return { fault: 'The two sheets do not fit together.' }
  try {
    const service = await openFrom(privateKey, row.sealed_service_key, aboutEscrow(row.id))
    if (await isServiceKey(desk, service)) return { escrow: row.id, privateKey, service }
  } catch (fault) {
    if (!(fault instanceof SealBroken)) throw fault
  }
  return {
    fault: 'The sheets are right, but what is kept for them in the database was changed: it does not open.',
  }
}

/** The value that a set's sheets show and the keys page too, so that they can be compared: sixteen hexadecimal digits. */
export const checkValue = (publicKey: Uint8Array): string =>
  digest(publicKey)
    .toString('hex')
    .slice(0, 16)
    .replaceAll(/(....)(?=.)/g, '$1 ')

/** Under what a set's copy of the service key is sealed. */
export const aboutEscrow = (escrow: string): string => `vault.escrow|sealed_service_key|${escrow}`

const setOf = (publicKey: Uint8Array) => digest(publicKey).subarray(0, 4)
