import { parseArgs } from 'node:util'
import type { PoolConfig } from 'pg'
import type { Config, DemoSize } from '#platform/config.ts'
import { StartFault } from '#platform/start/fault.ts'
import { readSecret } from '#platform/start/secret.ts'
import { withPreparedDatabase } from '#platform/start/with-prepared-database.ts'
import { demoDoor, type Standing, standingOf, standingService } from '#rooms/service'
import { type App, openApp } from '../app.ts'
import { A_PROFILE, fillDemo } from '../demo/fill-demo.ts'
import { VOLUME } from '../demo/volume.ts'
import { whatWasMade } from '../demo/what-was-made.ts'

const USAGE = `Usage: evenhand demo --size small|median|large [--profile POLICY] [--seed N] [--families N] [--data DIR]
With --families only so many are told of, in one year: ready in a moment.`

type Say = (line: string) => void

/**
 * `evenhand demo`: fills an empty data folder with invented families. Refuses one that holds a service, and a demo that
 * was broken off. With `--unless-told` a demo that is whole already is left as it is: so `serve --demo` begins.
 */
export async function demo(
  args: readonly string[],
  config: () => Promise<Config>,
  rooms: readonly string[],
  say: Say = line => console.error(line),
): Promise<number> {
  const asked = read(args)
  const settings = await config()
  const { demo: size } = settings
  if (!asked || !size) {
    say(USAGE)
    return 2
  }
  return withPreparedDatabase(settings, rooms, async ({ app: connection }) => {
    const secret = readSecret(settings.secretFile)
    const app = await openApp(settings, { app: inHaste(connection) }, secret, {
      jobs: false,
      door: demoDoor,
      say,
    })
    try {
      const standing = await standingAt(app)
      if (typeof standing === 'object' && asked.unlessTold) return leaveAsItIs(app, standing, settings, say)
      if (standing !== 'empty') throw new StartFault(whyNot(standing, settings.data))
      await fill(app, size, asked, settings, say)
      return 0
    } finally {
      await app.close()
    }
  })
}

interface Asked {
  readonly seed: number
  /** Fewer than the size has. */
  readonly families: number | undefined
  readonly unlessTold: boolean
}

function read(args: readonly string[]): Asked | undefined {
  try {
    const { values } = parseArgs({
      args: [...args],
      options: {
        seed: { type: 'string', default: String(A_SEED) },
        families: { type: 'string' },
        'unless-told': { type: 'boolean', default: false },
      },
    })
    const [seed, families] = [numberIn(values.seed), values.families && numberIn(values.families)]
    if (seed === undefined || (values.families && !families)) return undefined
    return { seed, families: families || undefined, unlessTold: values['unless-told'] }
  } catch {
    return undefined
  }
}

const numberIn = (text: string) => (/^\d{1,6}$/.test(text) ? Number(text) : undefined)

/** The demo that everybody gets who asks for no other, so that two people see the same. */
const A_SEED = 1944

/**
 * Nothing acknowledged is lost if it is broken off: then all of it is made again. Each statement is planned once a
 * connection and not six times: with all row policies that was a third of the database's work. The machine may be slow.
 */
function inHaste(connection: PoolConfig): PoolConfig {
  const patience = 120_000
  return {
    ...connection,
    ...{ max: 16, options: '-c synchronous_commit=off -c plan_cache_mode=force_generic_plan' },
    ...{ connectionTimeoutMillis: patience, query_timeout: patience, statement_timeout: patience },
    ...{ lock_timeout: patience, idle_in_transaction_session_timeout: patience },
  }
}

const standingAt = ({ context }: App): Promise<Standing> =>
  context.database.as({ person: null, roles: ['public'] }, sql => standingOf({ sql }))

async function leaveAsItIs(
  { context }: App,
  { size }: { size: string },
  { demo: asked, demoProfile, data }: Config,
  say: Say,
): Promise<number> {
  const service = await context.database.as({ person: null, roles: ['public'] }, sql =>
    standingService({ sql }),
  )
  const isOther = size !== asked || (demoProfile && service?.profile !== demoProfile)
  if (isOther)
    say(
      `${data} holds a ${size} demo already, under the policy of ${service?.profile}: that is what you will see.`,
    )
  return 0
}

function whyNot(standing: Exclude<Standing, 'empty'>, folder: string): string {
  if (standing === 'real')
    return `${folder} holds a service for real families, which is never filled with invented ones: give an empty folder with --data.`
  if (standing === 'broken-off')
    return `The making of the demo in ${folder} was broken off. Delete that folder, and start again.`
  return `${folder} holds a ${standing.size} demo already. Look at it with "evenhand serve --data ${folder}", or give an empty folder with --data.`
}

async function fill(
  { context, offer }: App,
  size: DemoSize,
  { seed, families }: Asked,
  { data, demoProfile: profile = A_PROFILE }: Config,
  say: Say,
) {
  say(
    `Making a ${size} demo in ${data}, under the policy of ${profile}: invented families, with their calls and cases.`,
  )
  const volume = families ? { ...VOLUME.sizes[size], years: 1, families } : VOLUME.sizes[size]
  await fillDemo(context, offer, { size, seed, profile, volume, progress: tenths(say) })
  say(await whatWasMade(context.database))
}

/** A line for each tenth: how far it is, and at which month of the story. */
function tenths(say: Say): (share: number, at: Date) => void {
  let said = 0
  return (share, at) => {
    const tenth = Math.floor(share * 10)
    if (tenth <= said) return
    said = tenth
    say(`${tenth * 10} %, ${MONTH.format(at)}`)
  }
}

const MONTH = new Intl.DateTimeFormat('en-GB', { month: 'long', year: 'numeric', timeZone: 'Europe/London' })
