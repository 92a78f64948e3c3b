import { rm } from 'node:fs/promises'
import { readConfig } from '#platform/config.ts'
import { type App, openApp, type Settings } from '../src/app.ts'
import { type TestDatabase, testDatabase } from './database.ts'
import { HouseClient } from './house-client.ts'
import { temporaryFolder } from './temporary-folder.ts'

/** The whole product on a database of one test's own, without a port. */
export interface TestHouse {
  app: App
  database: TestDatabase
  /** Somebody new at the door, with an empty browser. */
  visitor(): HouseClient
  /** Opens a second house on the same database, as after a restart; closed with this one. */
  again(settings?: Settings): Promise<App>
  close(): Promise<void>
}

/** The same in every test, so that what one house sealed another can open. */
const SECRET = new Uint8Array(32).fill(7)

/** A machine that also does other things may stand still for seconds; how long people wait is tried in outage.test.ts. */
const LONG_MS = 12_000
const PATIENT = {
  ...{ query_timeout: LONG_MS, connectionTimeoutMillis: LONG_MS },
  ...{ statement_timeout: LONG_MS, lock_timeout: LONG_MS },
  idle_in_transaction_session_timeout: LONG_MS,
}

/** Opens the product as `serve` does, without background jobs unless asked. Call `close()` when done. */
export async function openHouse(settings: Settings = {}): Promise<TestHouse> {
  const data = await temporaryFolder('house')
  const database = await testDatabase()
  const config = readConfig({ EVENHAND_DATA: data, LOG_LEVEL: 'silent' })
  const opened: App[] = []
  const open = async (more: Settings) => {
    const app = await openApp(
      config,
      { app: { ...database.app, ...PATIENT }, owner: database.owner },
      SECRET,
      {
        jobs: false,
        ...more,
      },
    )
    opened.push(app)
    return app
  }
  const app = await open(settings)
  return {
    app,
    database,
    visitor: () => new HouseClient(app.http, config.origin),
    again: (more = {}) => open({ ...settings, ...more }),
    async close() {
      for (const one of opened) await one.close()
      await database.drop()
      await rm(data, { recursive: true, force: true })
    },
  }
}
