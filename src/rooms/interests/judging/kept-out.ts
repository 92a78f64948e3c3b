import { sql as raw } from 'kysely'
import type { Desk } from '#platform/desk.ts'

/** Who is shut out of a family: by an interest, because it is their own, or by hand. For acts as `alarm` or as the registrar. */
export async function keptOut({ sql }: Desk, file: string): Promise<ReadonlySet<string>> {
  const { rows } = await raw<{ worker: string }>`
    select worker from interests.match
    where thing = ${file} and standing = 'confirmed' and shut_out_at is not null
    union select worker from interests.shut_out where file = ${file}`.execute(sql)
  return new Set(rows.map(({ worker }) => worker))
}
