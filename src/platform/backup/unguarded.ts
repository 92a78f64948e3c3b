import type { Client } from 'pg'
import { PORTABLE } from './portable.ts'

/**
 * Does something in one transaction in which the owner's tables are open to their owner: row policies do not bind it,
 * and without `triggers` those do not fire (the ledger's admit nothing but the next entry). Everything is in force
 * again before the commit, so nobody else ever sees it gone. Needs no more than owning the tables: any server will do.
 */
export async function unguarded<T>(
  client: Client,
  kept: 'triggers' | 'none',
  work: () => Promise<T>,
): Promise<T> {
  await client.query(`begin; ${PORTABLE}`)
  try {
    const guards = (
      await client.query<Guard>(kept === 'none' ? `${POLICIES} union all ${TRIGGERS}` : POLICIES)
    ).rows
    for (const { table, off } of guards) await client.query(`alter table ${table} ${off}`)
    const done = await work()
    for (const { table, on } of guards) await client.query(`alter table ${table} ${on}`)
    await client.query('commit')
    return done
  } catch (fault) {
    await client.query('rollback').catch(() => {})
    throw fault
  }
}

type Guard = Readonly<{ table: string; off: string; on: string }>

const POLICIES = `
  select oid::regclass::text as table, 'no force row level security' as off, 'force row level security' as on
  from pg_class where relforcerowsecurity and relowner = current_user::regrole`

const TRIGGERS = `
  select tgrelid::regclass::text, format('disable trigger %I', tgname), format('enable trigger %I', tgname)
  from pg_trigger join pg_class on pg_class.oid = tgrelid
  where not tgisinternal and tgenabled = 'O' and relowner = current_user::regrole`
