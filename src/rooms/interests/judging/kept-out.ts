import { sql as raw } from 'kysely'
import type { Desk } from '#platform/desk.ts'

/** Who is shut out of a family by an interest, or because it is their own. For the act that raises an alarm (`as: 'alarm'`). */
export async function keptOut({ sql }: Desk, file: string): Promise<ReadonlySet<string>> {
  const { rows } = await raw<{ worker: string }>`
    select worker from interests.match
    where thing = ${file} and standing = 'confirmed' and shut_out_at is not null`.execute(sql)
  return new Set(rows.map(({ worker }) => worker))
}
