import { sql as raw } from 'kysely'
import type { Desk } from '#platform/desk.ts'

/**
 * Takes the service key's grant from somebody, as far as one of those who stay holds one: the last way to the files is
 * not destroyed. True when it was taken. Only those who lead may.
 */
export async function withdrawServiceGrant(
  { sql }: Desk,
  person: string,
  staying: readonly string[],
): Promise<boolean> {
  const { numAffectedRows } = await raw`
    delete from vault.service_grant g where g.person = ${person}::uuid and exists (
      select from vault.service_grant o where o.person <> g.person and o.person = any(${staying}::uuid[]))`.execute(
    sql,
  )
  return numAffectedRows === 1n
}

/**
 * Takes from somebody every file that was opened to them by name, but for a restricted one that nobody who stays can
 * open. Gives how many were taken. Only those who lead may, who see every restriction.
 */
export async function withdrawFileGrants(
  { sql }: Desk,
  person: string,
  staying: readonly string[],
): Promise<number> {
  const { numAffectedRows } = await raw`
    delete from vault.file_grant g where g.person = ${person}::uuid and (
      not exists (select from vault.restriction r where r.file = g.file)
      or exists (select from vault.file_grant o
        where o.file = g.file and o.person <> g.person and o.person = any(${staying}::uuid[])))`.execute(sql)
  return Number(numAffectedRows ?? 0n)
}

/** What somebody holds: the service key, and how many files by name. Only those who lead see it of others. */
export async function keysHeld({ sql }: Desk, person: string): Promise<{ service: boolean; files: number }> {
  const { rows } = await raw<{ service: boolean; files: number }>`
    select exists (select from vault.service_grant where person = ${person}::uuid) as service,
      (select count(*)::int from vault.file_grant where person = ${person}::uuid) as files`.execute(sql)
  return rows[0] ?? { service: false, files: 0 }
}
