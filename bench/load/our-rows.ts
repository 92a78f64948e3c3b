import type { Client } from 'pg'
import type { Desk } from '#platform/desk.ts'
import type { Person } from '#platform/who.ts'
import { casework } from '#rooms/casework'
import { bringIn } from './bring-in.ts'
import { BUSY, type InventedFamily } from './invented-families.ts'
import { Recording } from './recording-desk.ts'

const [logContact] = casework([]).commands
const TABLES = ['vault.file_key', 'casework.file', 'casework.person', 'casework.contact', 'vault.index_entry']
const MINUTE_MS = 60_000

/** Enters these families as the product would: its own command makes and seals every row. Gives the busy files' ids. */
export async function enterOurs(
  client: Client,
  desk: Omit<Desk, 'sql' | 'person' | 'now'> & { person: Person },
  families: readonly InventedFamily[],
  now: Date,
): Promise<string[]> {
  const recording = new Recording()
  const busy: string[] = []
  let minutes = 2 * 365 * 24 * 60
  for (const { contacts, ...caller } of families) {
    let file: string | undefined
    for (const words of contacts) {
      minutes -= 10
      const at = { ...desk, sql: recording.sql, now: new Date(now.getTime() - minutes * MINUTE_MS) }
      const known = file ? { file } : caller
      const done = await logContact.carryOut(logContact.input.parse({ ...known, words, minutes: 12 }), at)
      if (!('file' in done)) throw new Error('The bench could not log a contact.')
      file = done.file
    }
    if (contacts.length === BUSY && file) busy.push(file)
  }
  for (const table of TABLES) await bringIn(client, table, recording.rows.get(table) ?? [])
  await enterInLedger(client)
  return busy
}

/** One entry for each contact, in the order in which they were taken, as if each had been logged by itself. */
async function enterInLedger(client: Client): Promise<void> {
  await client.query(`begin; set local session_replication_role = replica;
    create temp table taken on commit drop as
      select (select size from ledger.head) + row_number() over (order by at) - 1 as seq, id, file, worker,
        date_trunc('minute', at) as at, sha256(id::text::bytea) as commitment
      from casework.contact;
    insert into ledger.entry (seq, at, actor, act, subject, purpose, outcome, commitment, leaf)
      select seq, at, worker, 'log-contact', file, '', 'done', commitment,
        ledger.leaf_of(seq, at, worker, 'log-contact', file, '', 'done', commitment) from taken order by seq;
    insert into ledger.opening (seq, salt) select seq, sha256(commitment) from taken;
    update ledger.head set size = (select max(seq) + 1 from taken), last = (select max(seq) from taken);
    commit`)
}
