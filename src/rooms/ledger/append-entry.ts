import { sql, type Transaction } from 'kysely'
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

/**
 * Enters an act as the last statement of its transaction; gives its place (from 0, without gaps) and its minute.
 * Until that transaction ends nobody else can enter anything, so nothing slow may follow. Throws when nobody acts
 * in the transaction, or when the entry names somebody other than who acts.
 */
export async function appendEntry(
  // biome-ignore lint/suspicious/noExplicitAny: a transaction over whichever tables the act was about
  tx: Transaction<any>,
  entry: NewEntry,
): Promise<{ seq: number; at: string }> {
  const at = minuteOf(entry.at)
  const { actor, act, subject, purpose, outcome, commitment, salt, sealedDetails } = entry
  const { rows } = await sql<{ seq: string | null }>`select ledger.append(
    ${at}, ${actor}, ${act}, ${subject}, ${purpose}, ${outcome}, ${commitment}, ${salt}, ${sealedDetails}
  ) as seq`.execute(tx)
  const seq = rows[0]?.seq
  if (typeof seq !== 'string')
    throw new Error('Nothing was entered in the ledger: nobody acts in this transaction.')
  return { seq: Number(seq), at }
}
