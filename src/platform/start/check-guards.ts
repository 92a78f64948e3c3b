import type { Client } from 'pg'
import { StartFault } from './fault.ts'

/**
 * Makes sure that every table of ours still has its row policies on, also for the tables' owner (T2): whoever switched
 * them off in the database would otherwise show rows to whoever asks. Changes nothing; refuses the start with the names.
 */
export async function checkGuards(client: Client): Promise<void> {
  const { rows } = await client.query<{ name: string }>(`
    select n.nspname || '.' || c.relname as name from pg_class c join pg_namespace n on n.oid = c.relnamespace
    where c.relkind in ('r', 'p') and not (c.relrowsecurity and c.relforcerowsecurity)
      and n.nspname in (select room from platform.migration)
    order by 1 limit 5`)
  if (rows.length === 0) return
  const names = rows.map(({ name }) => name).join(', ')
  throw new StartFault(
    `Row policies were switched off from outside (${names}), so the program does not start: rows would be shown to whoever asks. Put them back with "alter table ... enable row level security, force row level security", and find out who did it.`,
  )
}
