import { sql as raw } from 'kysely'
import { openText, seal } from '#platform/crypto.ts'
import type { Desk, InstanceSecret } from '#platform/desk.ts'
import type { WholeService } from './answers.ts'
import type { Tables } from './schema/tables.ts'

/** What was entered in the first run so far; the logo in base64. `olderWords` is there once the page was seen. */
export type Entered = Partial<WholeService> & { readonly logo?: string }

/** Reads it, with the moment it was last added to; empty before anything was entered. Only as the founder. */
export async function enteredSoFar({
  sql,
  secret,
}: Pick<Desk, 'sql' | 'secret'>): Promise<{ entered: Entered; savedAt?: Date }> {
  const row = await sql
    .withTables<Tables>()
    .selectFrom('service.entered_so_far')
    .select(['sealed_answers', 'saved_at'])
    .executeTakeFirst()
  if (!row) return { entered: {} }
  return { entered: JSON.parse(openText(key(secret), row.sealed_answers, ABOUT)), savedAt: row.saved_at }
}

/** Adds to it: what two people enter on different pages at the same moment is both kept. */
export async function keepEntered(desk: Desk, more: Entered): Promise<void> {
  await raw`select pg_advisory_xact_lock(hashtext('what was entered so far'))`.execute(desk.sql)
  const { entered } = await enteredSoFar(desk)
  const sealed_answers = seal(key(desk.secret), JSON.stringify({ ...entered, ...more }), ABOUT)
  await desk.sql
    .withTables<Tables>()
    .insertInto('service.entered_so_far')
    .values({ sealed_answers, saved_at: desk.now })
    .onConflict(clash => clash.column('one').doUpdateSet({ sealed_answers, saved_at: desk.now }))
    .execute()
}

/** Forgets it, before there is a service. */
export async function forgetEntered({ sql }: Desk): Promise<void> {
  await sql.withTables<Tables>().deleteFrom('service.entered_so_far').execute()
}

const ABOUT = 'service.entered_so_far|sealed_answers|1'

const key = (secret: InstanceSecret) => secret.derive('set-up')
