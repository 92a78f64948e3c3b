import { readFileSync } from 'node:fs'
import { createInterface } from 'node:readline/promises'
import { parseArgs } from 'node:util'
import { systemClock } from '#platform/clock.ts'
import type { Config } from '#platform/config.ts'
import { type Database, openDatabase } from '#platform/database.ts'
import type { Desk } from '#platform/desk.ts'
import { StartFault } from '#platform/start/fault.ts'
import { readSecret } from '#platform/start/secret.ts'
import { withDatabase } from '#platform/start/with-database.ts'
import { enterAct } from '#rooms/ledger'
import { personAt } from '#rooms/people'
import { escrowDrill, instanceSecret, recoverServiceKey } from '#rooms/vault'

const USAGE = `Usage: evenhand keys drill --present "NAMES" [--sheet FILE --sheet FILE]
       evenhand keys recover --person ADDRESS-OR-ID [--restricted] [--sheet FILE --sheet FILE]
Without --sheet the words of two recovery sheets are asked for.`

/**
 * `evenhand keys drill | recover`: what two recovery sheets can do. A drill proves that they open the service key and
 * enters that in the ledger; to recover is to grant the key to somebody who has an account. 1 for sheets that do not fit.
 */
export async function keys(args: readonly string[], config: () => Promise<Config>): Promise<number> {
  const asked = read(args)
  if (!asked) {
    console.error(USAGE)
    return 2
  }
  const settings = await config()
  const sheets = await sheetsFrom(asked.sheet)
  const ending = await withDatabase(settings, async ({ app }) => {
    const database = openDatabase(app)
    try {
      return await carryOut(asked, sheets, settings, database)
    } finally {
      await database.close()
    }
  })
  if ('fault' in ending) console.error(ending.fault)
  else console.log(ending.done)
  return 'fault' in ending ? 1 : 0
}

type Sheets = readonly [string, string]
type Ending = { done: string } | { fault: string }
type Asked = Readonly<{
  act: 'drill' | 'recover'
  sheet: readonly string[]
  present: string
  person: string
  restricted: boolean
}>

function read(args: readonly string[]): Asked | undefined {
  try {
    const { values, positionals } = parseArgs({
      args: [...args],
      options: {
        sheet: { type: 'string', multiple: true },
        present: { type: 'string' },
        person: { type: 'string' },
        restricted: { type: 'boolean' },
      },
      allowPositionals: true,
    })
    const { sheet = [], present = '', person = '', restricted = false } = values
    const [act, ...more] = positionals
    if (more.length > 0 || (sheet.length !== 0 && sheet.length !== 2)) return undefined
    if (act === 'drill' && present) return { act, sheet, present, person, restricted }
    if (act === 'recover' && person) return { act, sheet, present, person, restricted }
    return undefined
  } catch {
    return undefined
  }
}

async function sheetsFrom(files: readonly string[]): Promise<Sheets> {
  const [one, other] = files
  if (one && other) return [contentOf(one), contentOf(other)]
  const input = createInterface({ input: process.stdin, terminal: false })
  try {
    const lines = input[Symbol.asyncIterator]()
    return [await sheetTyped('first', lines), await sheetTyped('second', lines)]
  } finally {
    input.close()
  }
}

function contentOf(file: string): string {
  try {
    return readFileSync(file, 'utf8')
  } catch {
    throw new StartFault(`The sheet ${file} cannot be read: check the name.`)
  }
}

/** Words over as many lines as somebody likes, until there are 32 or an empty line. */
async function sheetTyped(which: string, lines: AsyncIterator<string>): Promise<string> {
  console.error(`Type the 32 words of the ${which} sheet; an empty line ends it.`)
  let typed = ''
  for (let line = await lines.next(); !line.done && line.value.trim() !== ''; line = await lines.next()) {
    typed += ` ${line.value}`
    if ((typed.match(/\p{L}+/gu) ?? []).length >= 32) break
  }
  return typed
}

/** The act and its entry in one transaction; sheets that do not fit are entered as refused. */
function carryOut(asked: Asked, sheets: Sheets, config: Config, database: Database): Promise<Ending> {
  return database.as({ person: null, roles: ['custodian', 'doorkeeper'] }, async sql => {
    const secret = instanceSecret(readSecret(config.secretFile))
    const now = systemClock.now()
    const post = () => Promise.reject(new Error('keys sends no mail'))
    const desk: Desk = { sql, person: undefined, now, secret, origin: config.origin, post }
    const { subject, ending } = await (asked.act === 'drill' ? drill : recover)(desk, asked, sheets)
    await enterAct(sql, {
      at: now,
      actor: null,
      act: asked.act === 'drill' ? 'escrow-drill' : 'recover-service-key',
      subject,
      outcome: 'done' in ending ? 'done' : 'refused',
      details: JSON.stringify(asked.act === 'drill' ? { present: asked.present } : {}),
    })
    return ending
  })
}

interface Carried {
  readonly subject: string | null
  readonly ending: Ending
}

async function drill(desk: Desk, { present }: Asked, sheets: Sheets): Promise<Carried> {
  const tried = await escrowDrill(desk, sheets, present)
  if ('fault' in tried) return { subject: null, ending: tried }
  const done = 'The two sheets open the service key. The drill is entered in the ledger; nothing was changed.'
  return { subject: null, ending: { done } }
}

async function recover(desk: Desk, { person, restricted }: Asked, sheets: Sheets): Promise<Carried> {
  const id = await personAt(desk, person)
  if (!id) return { subject: null, ending: { fault: `Nobody has an active account at ${person}.` } }
  const given = await recoverServiceKey(desk, sheets, id, restricted)
  if ('fault' in given) return { subject: id, ending: given }
  const files = restricted ? ` and ${given.files} restricted files` : ''
  return {
    subject: id,
    ending: { done: `Granted: the service key${files}. They have it when they sign in again.` },
  }
}
