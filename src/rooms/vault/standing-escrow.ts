import type { Desk } from '#platform/desk.ts'
import { checkValue } from './escrow.ts'
import type { Tables } from './schema/tables.ts'

interface Set {
  readonly id: string
  readonly check: string
  readonly madeAt: Date
  readonly confirmedAt: Date | null
}

/** The sets of recovery sheets that the database knows: the newest, and the newest that was confirmed. */
export async function standingEscrow({ sql }: Desk): Promise<{ newest?: Set; confirmed?: Set }> {
  const rows = await sql
    .withTables<Tables>()
    .selectFrom('vault.escrow')
    .select(['id', 'public_key', 'made_at', 'confirmed_at'])
    .orderBy('made_at', 'desc')
    .execute()
  const sets = rows.map(({ id, public_key, made_at, confirmed_at }) => ({
    id,
    check: checkValue(public_key),
    madeAt: made_at,
    confirmedAt: confirmed_at,
  }))
  const confirmed = sets.find(({ confirmedAt }) => confirmedAt)
  return { ...(sets[0] && { newest: sets[0] }), ...(confirmed && { confirmed }) }
}
