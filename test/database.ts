import { connect } from 'node:net'
import { text } from 'node:stream/consumers'
import { setTimeout as pause } from 'node:timers/promises'
import pg from 'pg'
import { inject } from 'vitest'
import { BARE, TEMPLATE } from './template.ts'

/** A database of one test's own on the test run's PostgreSQL, with every migration applied. */
export interface TestDatabase {
  name: string
  /** As the product connects: role evenhand_app, row policies in force. */
  app: pg.PoolConfig
  /** As migrations connect: role evenhand_owner; row policies are forced on it too. */
  owner: pg.ClientConfig
  /** As the server's administrator: for arranging and for looking at what no policy shows. */
  administrator: pg.ClientConfig
  /** Removes the database, cutting connections that are still open. */
  drop(): Promise<void>
}

/** A fresh copy of the migrated template (about 20 ms). Call `drop()` when done. */
export function testDatabase(): Promise<TestDatabase> {
  return copyOf(TEMPLATE)
}

/** A fresh database with the two roles and nothing in it, for tests that bring their own tables. */
export function bareDatabase(): Promise<TestDatabase> {
  return copyOf(BARE)
}

let made = 0

async function copyOf(template: string): Promise<TestDatabase> {
  const { socketFolder: host, fault } = await postgres()
  if (fault && template === TEMPLATE) throw new Error(`The migrations do not run. ${fault}`)
  const name = `t_${process.pid}_${++made}`
  await administer(host, [
    `create database ${name} template ${template} owner evenhand_owner strategy file_copy`,
    // A copied database does not copy its grants.
    `revoke all on database ${name} from public`,
    `grant connect on database ${name} to evenhand_app`,
  ])
  return {
    name,
    app: { host, database: name, user: 'evenhand_app' },
    owner: { host, database: name, user: 'postgres', options: '-c role=evenhand_owner' },
    administrator: { host, database: name, user: 'postgres' },
    async drop() {
      await everybodyGone(host, name)
      await administer(host, [`drop database if exists ${name} with (force)`])
    },
  }
}

/** A pool says that it has ended while its connections still part: to cut one then is a fault that nobody listens for. */
async function everybodyGone(host: string, database: string): Promise<void> {
  const client = new pg.Client({ host, user: 'postgres', database: 'postgres' })
  await client.connect()
  const here = `select from pg_stat_activity where datname = $1 and backend_type = 'client backend'`
  for (let looks = 0; looks < 100 && (await client.query(here, [database])).rowCount; looks++) await pause(10)
  await client.end()
}

interface Answer {
  socketFolder: string
  fault?: string
}

let asked: Promise<Answer> | undefined

/** For proofs, which run without vitest: databases are copied on this PostgreSQL, whose template is built. */
export function copyDatabasesOn(socketFolder: string): void {
  asked = Promise.resolve({ socketFolder })
}

function postgres(): Promise<Answer> {
  asked ??= ask(inject('postgresDoor'))
  return asked
}

async function ask(door: string): Promise<Answer> {
  const answer: Partial<Answer> = JSON.parse(await text(connect(door)))
  const { socketFolder } = answer
  if (!socketFolder) throw new Error(`There is no PostgreSQL to test with. ${answer.fault}`)
  return { ...answer, socketFolder }
}

async function administer(host: string, statements: string[]): Promise<void> {
  const client = new pg.Client({ host, user: 'postgres', database: 'postgres' })
  await client.connect()
  try {
    for (const statement of statements) await client.query(statement)
  } finally {
    await client.end()
  }
}
