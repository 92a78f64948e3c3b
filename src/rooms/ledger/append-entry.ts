import { type RawBuilder, sql } from 'kysely'
import { minuteOf } from './canonical-entry.ts'

/** One act, as it is to be entered. Everything but `sealedDetails` is readable by whoever reads the ledger. */
export interface NewEntry {
  /** Entered to the minute. */
  at: Date
  /** Who acts, a random id; null when nobody is signed in. Must be the person of the transaction. */
  actor: string | null
  /** The command's or query's name: lower case, digits, - . : / _ and spaces. */
  act: string
  /** The file or person that the act is about, a random id. */
  subject: string | null
  /** Why, as a code in the same letters as `act`; may be empty. Never a sentence that somebody typed. */
  purpose: string
  outcome: 'done' | 'refused'
  /** 32 random bytes, new for each entry. */
  salt: Uint8Array
  /** `commitmentOf(salt, details)`: 32 bytes. */
  commitment: Uint8Array
  /** The details, sealed under a key that can be erased; null when there is nothing to keep. */
  sealedDetails: Uint8Array | null
}

/** What the statements below answer: the entry's place, from 0, without gaps; null for a look that is not entered. */
export interface Entered {
  seq: string | null
}

/**
 * The statement that enters an act; the last of its transaction. Until that transaction ends nobody else can enter
 * anything, so nothing slow may follow. Fails when nobody acts in the transaction, or when the entry names somebody
 * other than who acts.
 */
export function appendEntry(entry: NewEntry): RawBuilder<Entered> {
  return sql`select ledger.append(${minuteOf(entry.at)}, ${restOf(entry)}) as seq`
}

/** The same for a look, which is entered once for each person, file and way of looking in a quarter of an hour. */
export function appendReading(entry: NewEntry): RawBuilder<Entered> {
  return sql`select ledger.append_reading(${entry.at}, ${restOf(entry)}) as seq`
}

function restOf({ actor, act, subject, purpose, outcome, commitment, salt, sealedDetails }: NewEntry) {
  const values = [actor, act, subject, purpose, outcome, commitment, salt, sealedDetails]
  return sql.join(values.map(value => sql`${value}`))
}
