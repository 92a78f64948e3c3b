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

/**
 * Enters that somebody looked, once for each person, file and way of looking in a quarter of an hour; two looks at
 * the same moment are one.
 */
export async function enterReading(tx: Transaction<unknown>, act: Act): Promise<void> {
  if (await isFirstInAWhile(tx, act)) await enterAct(tx, act)
}

const QUARTER_OF_AN_HOUR_MS = 15 * 60_000

/** Also the first when the clock was set back, so that no look is lost to a time that has not come. */
async function isFirstInAWhile(tx: Transaction<unknown>, { at, actor, subject, act }: Act): Promise<boolean> {
  const until = new Date(at.getTime() + QUARTER_OF_AN_HOUR_MS)
  const { rows } = await sql`
    insert into ledger.reading as known (person, subject, act, until)
    values (${actor}::uuid, ${subject}::uuid, ${act}, ${until})
    on conflict (person, subject, act) do update set until = excluded.until
      where known.until <= ${at} or known.until > excluded.until
    returning 1`.execute(tx)
  return rows.length > 0
}
