import type { Transaction } from 'kysely'
import { newKey } from '#platform/crypto.ts'
import { lastly } from '#platform/database.ts'
import type { Act } from '#platform/house.ts'
import { appendEntry, appendReading, type NewEntry } from './append-entry.ts'
import { commitmentOf } from './commitment.ts'

/** Enters what somebody did, together with the commit of its transaction, under a salt of its own. */
export async function enterAct(tx: Transaction<unknown>, act: Act): Promise<void> {
  lastly(tx, appendEntry(entryOf(act)))
}

/**
 * Enters that somebody looked, once for each person, file and way of looking in a quarter of an hour; two looks at
 * the same moment are one.
 */
export async function enterReading(tx: Transaction<unknown>, act: Act): Promise<void> {
  lastly(tx, appendReading(entryOf(act)))
}

/** The code of a refusal stands in clear: how often a promise was kept by refusing is counted without any key. */
function entryOf({ details, ...clear }: Act): NewEntry {
  const salt = newKey()
  const purpose = clear.outcome === 'refused' ? details : ''
  return { ...clear, purpose, salt, commitment: commitmentOf(salt, details), sealedDetails: null }
}
