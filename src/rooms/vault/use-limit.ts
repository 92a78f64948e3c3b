import { sql as raw } from 'kysely'
import { newId } from '#platform/crypto.ts'
import type { Desk } from '#platform/desk.ts'
import type { Tables } from './schema/tables.ts'

/** The grounds on which data may be used whose use somebody had restricted (UK GDPR article 18(2)). */
export const GROUNDS = ['consent', 'claims', 'protects-somebody', 'public-interest'] as const
export type Ground = (typeof GROUNDS)[number]

/** How long a ground that somebody gave counts for what they do next. */
const MINUTES = 30

export const useIsLimited = {
  code: 'use-is-limited',
  status: 422,
  sentence:
    'Somebody in this file asked that their data be kept and not used. Say why you go on, under “Rights of the people in this file”, and send this again: what you typed is still here.',
} as const

/** Lets nobody write in a file before they said why. */
export async function limitUse({ sql, person, now }: Desk, file: string): Promise<void> {
  await sql
    .withTables<Tables>()
    .insertInto('vault.use_limit')
    .values({ file, laid_by: person?.id ?? '', laid_at: now })
    .onConflict(conflict => conflict.doNothing())
    .execute()
}

/** The file may be used again. */
export async function liftUseLimit({ sql }: Desk, file: string): Promise<void> {
  await sql.withTables<Tables>().deleteFrom('vault.use_limit').where('file', '=', file).execute()
}

/** Whoever acts said on which ground they use a file all the same; it counts for half an hour. */
export async function passUseLimit({ sql, person, now }: Desk, file: string, ground: Ground): Promise<void> {
  await sql
    .withTables<Tables>()
    .insertInto('vault.use_passage')
    .values({ id: newId(), file, worker: person?.id ?? '', ground, at: now })
    .execute()
}

/**
 * Holds a file as `holdFile` does for those who write, and says whether whoever acts has to say why first: one statement,
 * since every call that is logged asks it.
 */
export async function holdToUse({ sql, person, now }: Desk, file: string): Promise<boolean> {
  const since = new Date(now.getTime() - MINUTES * 60_000)
  const { rows } = await raw<{ asked: boolean }>`
    select pg_advisory_xact_lock_shared(hashtextextended(${file}::text, 0)),
      exists (select from vault.use_limit where file = ${file}::uuid) and not exists (
      select from vault.use_passage
      where file = ${file}::uuid and worker = ${person?.id ?? null}::uuid and at >= ${since}) as asked`.execute(
    sql,
  )
  return rows[0]?.asked ?? false
}
