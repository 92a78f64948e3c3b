import { Client, type ClientConfig } from 'pg'

/**
 * Makes the roles and the database of the embedded server where they are missing; each step may be repeated.
 * The app's role owns nothing and stands under every row policy; the owner's role cannot sign in.
 */
export async function makeDatabase(owner: ClientConfig): Promise<void> {
  const client = new Client({ ...owner, database: 'postgres' })
  await client.connect()
  try {
    await client.query(ROLES)
    const { rowCount } = await client.query(`select from pg_database where datname = 'evenhand'`)
    if (!rowCount) await client.query(`create database evenhand owner evenhand_owner template template0`)
  } finally {
    await client.end()
  }
}

const ROLES = `
  do $$ begin
    if to_regrole('evenhand_owner') is null then create role evenhand_owner nologin; end if;
    if to_regrole('evenhand_app') is null then create role evenhand_app login; end if;
  end $$`
