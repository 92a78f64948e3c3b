import type { Client } from 'pg'
import { newId } from '#platform/crypto.ts'
import { bringIn } from './bring-in.ts'
import { BUSY, type InventedFamily } from './invented-families.ts'
import type { Row } from './recording-desk.ts'

/** The same families in clear, in tables of the same shape without any policy. Gives the busy files' ids. */
export async function enterFloor(
  client: Client,
  families: readonly InventedFamily[],
  now: Date,
): Promise<string[]> {
  await client.query(TABLES)
  const worker = newId()
  const rows = { file: [] as Row[], person: [] as Row[], contact: [] as Row[] }
  const busy: string[] = []
  for (const { callerName, childName, phone, contacts } of families) {
    const file = newId()
    rows.file.push({ id: file, opened_by: worker, opened_at: now })
    rows.person.push({ id: newId(), file, kind: 'parent', name: callerName, phone })
    rows.person.push({ id: newId(), file, kind: 'child', name: childName, phone: null })
    for (const words of contacts)
      rows.contact.push({ id: newId(), file, channel: 'phone', minutes: 12, worker, at: now, words })
    if (contacts.length === BUSY) busy.push(file)
  }
  await bringIn(client, 'worker', [{ id: worker, name: 'Ruth Calder' }])
  for (const [table, some] of Object.entries(rows)) await bringIn(client, table, some)
  return busy
}

const TABLES = `
  create table worker (id uuid primary key, name text not null);
  create sequence reference as integer start 1001;
  create table file (
    id uuid primary key, reference integer not null unique default nextval('reference'), opened_by uuid not null,
    opened_at timestamptz not null
  );
  create table person (
    id uuid primary key, file uuid not null references file, kind text not null, name text not null, phone text
  );
  create index person_file on person (file);
  create table contact (
    id uuid primary key, file uuid not null references file, channel text not null, minutes integer,
    worker uuid not null, at timestamptz not null, words text not null
  );
  create index contact_file on contact (file, at desc);
  create index contact_worker on contact (worker, at desc);`
