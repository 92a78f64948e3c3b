import { sql as raw } from 'kysely'
import type { Desk } from '#platform/desk.ts'

/** Writes down that whoever leads has shut somebody out of a file, whatever the reason: they stay so until they are let in again. */
export async function enterShutOutByHand(
  { sql, person, now }: Desk,
  file: string,
  worker: string,
): Promise<void> {
  await raw`
    insert into interests.shut_out (file, worker, by, at)
    values (${file}, ${worker}, ${person?.id ?? null}::uuid, ${now}) on conflict do nothing`.execute(sql)
}

/** Who is shut out of a file by hand, by whom, since when. For those who lead, who do not see themselves there. */
export async function shutOutByHand(
  { sql }: Desk,
  file: string,
): Promise<readonly { worker: string; by: string; at: Date }[]> {
  const { rows } = await raw<{ worker: string; by: string; at: Date }>`
    select worker, by, at from interests.shut_out where file = ${file}`.execute(sql)
  return rows
}

/** Forgets it. False where they were not shut out by hand. */
export async function forgetShutOut({ sql }: Desk, file: string, worker: string): Promise<boolean> {
  const { rows } = await raw`
    delete from interests.shut_out where file = ${file} and worker = ${worker} and worker <> platform.person()
    returning file`.execute(sql)
  return rows.length > 0
}
