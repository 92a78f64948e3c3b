import { join } from 'node:path'
import pg from 'pg'
import { migrate } from '#platform/migrate.ts'
import { readMigrations } from '#platform/migrations.ts'
import { closeDatabase } from '#platform/start/close-database.ts'
import { ROOMS } from '../src/room-order.ts'

/** The database every test's own database is copied from. */
export const TEMPLATE = 'evenhand_template'

/** A database with the roles' rights set and nothing in it. */
export const BARE = 'evenhand_bare'

const ROLES = { app: 'evenhand_app', owner: 'evenhand_owner' }

/**
 * Makes the roles and one database with every migration applied, to be copied by `create database ... template`,
 * by the product's own means. Refuses with the file's name when a migration does not run.
 */
export async function buildTemplate(socketFolder: string): Promise<void> {
  await as(socketFolder, 'postgres', async server => {
    await server.query('create role evenhand_owner nologin')
    await server.query('create role evenhand_app login')
    for (const name of [BARE, TEMPLATE]) await server.query(`create database ${name} owner evenhand_owner`)
  })
  for (const name of [BARE, TEMPLATE]) await as(socketFolder, name, client => closeDatabase(client, ROLES))
  await as(socketFolder, TEMPLATE, async client => {
    await client.query('set role evenhand_owner')
    await migrate(client, readMigrations(join(import.meta.dirname, '..'), ROOMS), ROLES)
  })
}

async function as<T>(host: string, database: string, work: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = new pg.Client({ host, user: 'postgres', database })
  await client.connect()
  try {
    return await work(client)
  } finally {
    await client.end()
  }
}
