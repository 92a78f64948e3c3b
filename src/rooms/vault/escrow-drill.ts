import { newId, openText, seal } from '#platform/crypto.ts'
import type { Desk, InstanceSecret } from '#platform/desk.ts'
import { openEscrow } from './escrow.ts'
import type { Tables } from './schema/tables.ts'

/**
 * Tries two sheets: they must open the service key. Changes nothing but the record of the drill, with who stood by.
 * Gives what is wrong with the sheets instead, as a sentence. Runs as the custodian.
 */
export async function escrowDrill(
  desk: Desk,
  sheets: readonly [string, string],
  present: string,
): Promise<{ drill: string } | { fault: string }> {
  const opened = await openEscrow(desk, sheets)
  if ('fault' in opened) return opened
  const drill = newId()
  await desk.sql
    .withTables<Tables>()
    .insertInto('vault.escrow_drill')
    .values({
      id: drill,
      escrow: opened.escrow,
      at: desk.now,
      sealed_present: seal(desk.secret.derive('drill'), present, about(drill)),
    })
    .execute()
  return { drill }
}

/** The last drill: when, and who stood by; undefined before the first. */
export async function lastDrill({ sql, secret }: Desk): Promise<{ at: Date; present: string } | undefined> {
  const row = await sql
    .withTables<Tables>()
    .selectFrom('vault.escrow_drill')
    .select(['id', 'at', 'sealed_present'])
    .orderBy('at', 'desc')
    .executeTakeFirst()
  return row && { at: row.at, present: presentAt(secret, row.id, row.sealed_present) }
}

/** When the next drill is due: a year after the last, or after the sheets were confirmed. */
export function nextDrill(since: Date): Date {
  const due = new Date(since)
  due.setUTCFullYear(due.getUTCFullYear() + 1)
  return due
}

const presentAt = (secret: InstanceSecret, drill: string, sealed: Uint8Array) =>
  openText(secret.derive('drill'), sealed, about(drill))

const about = (drill: string) => `vault.escrow_drill|sealed_present|${drill}`
