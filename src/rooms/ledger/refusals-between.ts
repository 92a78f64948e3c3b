import { sql as raw, type Transaction } from 'kysely'

/** How often each act was refused in a stretch of time, by the refusal's code: `act code` → how often. */
export async function refusalsBetween(
  sql: Transaction<unknown>,
  { from, until }: { readonly from: Date; readonly until: Date },
): Promise<ReadonlyMap<string, number>> {
  const { rows } = await raw<{ act: string; code: string; n: number }>`
    select act, purpose as code, count(*)::int as n from ledger.entry
    where outcome = 'refused' and at >= ${from} and at < ${until} group by act, purpose`.execute(sql)
  return new Map(rows.map(({ act, code, n }) => [`${act} ${code}`, n]))
}
