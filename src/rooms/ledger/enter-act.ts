import { sql, type Transaction } from 'kysely'
import { newKey } from '#platform/crypto.ts'
import type { Act } from '#platform/house.ts'
import { appendEntry } from './append-entry.ts'
import { commitmentOf } from './commitment.ts'

/** Enters what somebody did, as the last statement of its transaction, under a salt of its own. */
export async function enterAct(tx: Transaction<unknown>, act: Act): Promise<void> {
  const { details, ...clear } = act
  const salt = newKey()
  const commitment = commitmentOf(salt, details)
  await appendEntry(tx, { ...clear, purpose: '', salt, commitment, sealedDetails: null })
}

/** Enters that somebody looked, once for each person, file and way of looking in a quarter of an hour. */
export async function enterReading(tx: Transaction<unknown>, act: Act): Promise<void> {
  if (!(await lookedJustNow(tx, act))) await enterAct(tx, act)
}

const QUARTER_OF_AN_HOUR_MS = 15 * 60_000

async function lookedJustNow(tx: Transaction<unknown>, { at, actor, subject, act }: Act): Promise<boolean> {
  const since = new Date(at.getTime() - QUARTER_OF_AN_HOUR_MS)
  const { rows } = await sql`
    select from ledger.entry
    where subject = ${subject}::uuid and actor = ${actor}::uuid and act = ${act} and outcome = 'done'
      and at > ${since} and at <= ${at}
    limit 1`.execute(tx)
  return rows.length > 0
}
