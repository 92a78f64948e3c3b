import type { Client } from 'pg'

/**
 * Makes many of one: as many notes as wanted in a tenth as many families' files, each row a copy of one that the
 * product wrote, with ids of its own and random bytes of the same length where something is sealed; and an entry in
 * the ledger for each. The client is the server's administrator, whom no row policy binds.
 */
export async function manyNotes(client: Client, notes: number): Promise<void> {
  const copy = (table: string, changes: string, most = 0) => client.query(copies(table, changes, most))
  await client.query(NOISE)
  await client.query('create temporary table invented as select n, gen_random_uuid() as file from generate_series(1, $1::int) n', [
    Math.ceil(notes / 10),
  ])
  await copy('casework.file', `'id', invented.file, 'reference', nextval('casework.reference')`)
  await copy('vault.file_key', `'file', invented.file, ${noise('sealed_file_key')}`)
  await copy('casework.person', `'id', gen_random_uuid(), 'file', invented.file, ${noise('sealed_details')}`)
  await copy('casework.contact', `'id', gen_random_uuid(), 'file', invented.file, ${noise('sealed_words')}`, notes)
  await client.query('drop table invented')
  await client.query(entries(notes))
}

/** Bytes that nobody can pack or guess, as sealed ones are; as text, since they go into a row by way of JSON. */
const NOISE = `
  create or replace function pg_temp.noise(length integer) returns text language plpgsql volatile as $$
  declare
    found text := '';
  begin
    while length(found) < 2 * length loop
      found := found || encode(sha256(gen_random_uuid()::text::bytea), 'hex');
    end loop;
    return '\\x' || left(found, 2 * length);
  end $$`

const noise = (column: string) => `'${column}', pg_temp.noise(octet_length(one.${column}))`

/** A copy for each invented file, or ten for each up to as many as `most`. */
const copies = (table: string, changes: string, most: number) => `
  insert into ${table} select (jsonb_populate_record(one, made.changes)).*
  from ${table} one, invented, generate_series(1, ${most ? 10 : 1}) as nth,
    lateral (select jsonb_build_object(${changes}) as changes where nth > 0) made
  where one.ctid = (select ctid from ${table} limit 1) ${most ? `limit ${most}` : ''}`

/** Committed in small steps, as acts are: a row that is moved on thousands of times in one transaction is slow. */
const entries = (count: number) => `
  do $$ begin
    for n in 1 .. ${count} loop
      perform ledger.append(date_trunc('minute', now()), null, 'log-contact', gen_random_uuid(), '', 'done',
        sha256(n::text::bytea), sha256(gen_random_uuid()::text::bytea), null);
      if n % 100 = 0 then commit; end if;
    end loop;
  end $$`
