import pg from 'pg'
import { catalogueFaults } from '../test/catalogue/catalogue-faults.ts'
import { type Dictionary, ourDictionary } from '../test/catalogue/dictionary.ts'
import { buildTemplate, TEMPLATE } from '../test/template.ts'
import { startTemporaryPostgres } from '../test/temporary-postgres.ts'

// Prints what data/dictionary.yaml lacks, as lines to be moved there and finished, and whatever else the catalogue
// test would find on a fresh database.

let table = ''
const postgres = await startTemporaryPostgres()
try {
  await buildTemplate(postgres.socketFolder)
  const client = new pg.Client({ host: postgres.socketFolder, user: 'postgres', database: TEMPLATE })
  await client.connect()
  const faults = await catalogueFaults(client, await dictionaryOrNone())
  await client.end()
  console.log(faults.map(asEntry).join('\n') || 'Nothing is missing.')
} finally {
  await postgres.stop()
}

async function dictionaryOrNone(): Promise<Dictionary> {
  return ourDictionary().catch(fault => {
    console.log(String(fault.message))
    return new Map()
  })
}

/** A missing column as a line of the dictionary, under its table; how it is kept is only guessed from its name. */
function asEntry(fault: string): string {
  const [, at, column] = /^(\w+\.\w+)\.(\w+) is not in data/.exec(fault) ?? []
  if (!at || !column) return fault
  const head = at === table ? '' : `${at}:\n`
  table = at
  const how = column.startsWith('sealed')
    ? 'sealed'
    : /hash|digest|verifier|lookup/.test(column)
      ? 'hashed'
      : 'clear'
  return `${head}  ${column}: ${how} - `
}
