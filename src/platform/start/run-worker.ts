import type { Config } from '#platform/config.ts'
import type { Connection } from './connection.ts'
import { inASentence, StartFault } from './fault.ts'
import { portFault } from './free-port.ts'
import type { FromWorker, ToWorker } from './messages.ts'
import { readSecret } from './secret.ts'

/** The app, as the process that runs it sees it: `close` lets running requests finish. */
export type App = Readonly<{ listen(): Promise<void>; close(): Promise<void> }>
/** `replace` asks the supervisor for a successor. */
export type OpenApp = (
  config: Config,
  connection: Connection,
  secret: Uint8Array,
  more: { readonly replace: () => void },
) => Promise<App>

/**
 * The body of the app process: reads the settings, loads the app meanwhile, opens it when the supervisor says that the
 * database is ready, and closes it when told to. It ends by itself when the supervisor is gone.
 */
export async function runWorker(
  readConfig: () => Promise<Config>,
  load: () => Promise<OpenApp>,
): Promise<number> {
  // Ctrl-C reaches every process of the terminal; who stops when is the supervisor's affair.
  process.on('SIGINT', () => {}).on('SIGTERM', () => {})
  const told = { open: Promise.withResolvers<Connection>(), stop: Promise.withResolvers<undefined>() }
  process.on('message', (message: ToWorker) => {
    if ('open' in message) told.open.resolve(message.open)
    if ('stop' in message) told.stop.resolve(undefined)
  })
  try {
    const app = await Promise.race([open(readConfig, load, told.open.promise), told.stop.promise])
    await told.stop.promise
    await app?.close()
    return 0
  } catch (fault) {
    await report(fault)
    return 1
  }
}

async function open(
  readConfig: () => Promise<Config>,
  load: () => Promise<OpenApp>,
  ready: Promise<Connection>,
) {
  const config = await readConfig()
  await tell({ config })
  const openApp = await load()
  const app = await openApp(config, await ready, readSecret(config.secretFile), {
    replace: () => void tell({ replace: true }),
  })
  await app.listen().catch(fault => {
    throw portFault(fault, config.host, config.port)
  })
  await tell({ ready: true })
  return app
}

/** What nobody can mend by waiting goes to the supervisor as a sentence; anything else is a fault of ours, in full. */
async function report(fault: unknown) {
  if (fault instanceof StartFault) await tell({ fault: fault.message })
  else console.error(inASentence(fault))
}

const tell = (message: FromWorker) =>
  new Promise<void>(resolve => {
    if (process.send) process.send(message, undefined, undefined, () => resolve())
    else resolve()
  })
