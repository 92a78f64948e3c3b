import { sql as raw } from 'kysely'
import type { Desk } from '#platform/desk.ts'
import type { FileSeal } from '#rooms/vault'
import { count } from './count.ts'

/** Where the reason for going on is sealed. */
export const overridePlace = (match: string) =>
  ({ field: 'interests.override.sealed_words', row: match, version: 1 }) as const

/**
 * Somebody who leads goes on although whoever they choose has an association with the family, and says why (C16): counted
 * for the group. Only associations that were confirmed, and never one's own: the database holds to it too.
 */
export async function goOver(
  desk: Desk,
  seal: FileSeal,
  { worker, file }: { worker: string; file: string },
  reason: string,
): Promise<void> {
  const { rows } = await raw<{ id: string }>`
    select m.id from interests.match m
    where worker = ${worker} and thing = ${file} and standing = 'confirmed' and grade = 'association'
      and not exists (select from interests.override o where o.match = m.id)`.execute(desk.sql)
  for (const { id } of rows)
    await raw`
      insert into interests.override (match, by, at, sealed_words)
      values (${id}, ${desk.person?.id ?? null}::uuid, ${desk.now}, ${seal.seal(reason, overridePlace(id))})`.execute(
      desk.sql,
    )
  await count(desk, 'override')
}
