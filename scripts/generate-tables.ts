import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import pg from 'pg'
import { buildTemplate, TEMPLATE } from '../test/template.ts'
import { startTemporaryPostgres } from '../test/temporary-postgres.ts'
import { tablesOf } from './tables-of.ts'

/** Writes each room's `schema/tables.ts` from its schema, as it really is after every migration has run. */
const server = await startTemporaryPostgres()
try {
  await buildTemplate(server.socketFolder)
  const client = new pg.Client({ host: server.socketFolder, user: 'postgres', database: TEMPLATE })
  await client.connect()
  for (const [room, text] of await tablesOf(client))
    await writeFile(join(import.meta.dirname, '../src/rooms', room, 'schema/tables.ts'), text)
  await client.end()
} finally {
  await server.stop()
}
