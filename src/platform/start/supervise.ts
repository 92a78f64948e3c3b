import cluster from 'node:cluster'
import type { Config } from '#platform/config.ts'
import { type Preparer, startPreparer } from './ask-preparation.ts'
import { type Connection, serverConnection } from './connection.ts'
import { openDataFolder } from './data-folder.ts'
import { databaseUser } from './database-user.ts'
import { prepareEmbedded } from './embedded.ts'
import { inASentence } from './fault.ts'
import { findPortFree } from './free-port.ts'
import { type KeptPostgres, keepPostgres } from './keep-postgres.ts'
import { KeptWorker } from './keep-worker.ts'
import { lockFolder } from './lock.ts'
import { Signals } from './signals.ts'

type Say = (line: string) => void

/**
 * Runs the service until it is told to stop: the database first, then its schema, then the app, each kept running.
 * `main` is the program's file, started again for the parts. Gives the exit code: 0 when stopped, 1 when it cannot start.
 */
export async function supervise(main: string): Promise<number> {
  const signals = new Signals()
  const service = new Service(main, line => console.error(line))
  const starting = service.start().then(
    () => 'started' as const,
    (why: unknown) => ({ why }),
  )
  const outcome = await Promise.race([starting, signals.first])
  if (outcome === 'started') await signals.first
  const fault = typeof outcome === 'object' ? outcome : undefined
  if (fault) console.error(inASentence(fault.why))
  await Promise.race([service.end(starting), signals.second.then(() => service.stop('hard'))])
  return fault ? 1 : 0
}

/** On a large machine Node would rather grow than tidy up; a service of three people shares a small one with others. */
const SMALL = ['--max-old-space-size=384', '--max-semi-space-size=16']

class Service {
  readonly worker: KeptWorker
  #postgres: KeptPostgres | undefined
  readonly #prepare: Preparer
  readonly #say: Say

  constructor(main: string, say: Say) {
    // The app process takes its connections from the kernel itself: none passes through here.
    cluster.schedulingPolicy = cluster.SCHED_NONE
    cluster.setupPrimary({ exec: main, execArgv: SMALL })
    this.#say = say
    this.#prepare = startPreparer(main)
    this.worker = new KeptWorker(say)
  }

  async start(): Promise<void> {
    const config = await this.worker.config
    await findPortFree(config.host, config.port)
    openDataFolder(config.data, databaseUser(`${config.data}/postgres`))
    await lockFolder(config.data)
    const connection = await this.#openDatabase(config)
    await this.#prepare({
      connection,
      root: config.root,
      data: config.data,
      secretFile: config.secretFile,
      embedded: !config.database,
    })
    this.worker.open({ app: connection.app })
    await this.worker.ready
    console.log(`Evenhand is ready at ${config.origin}`)
  }

  async stop(how?: 'hard'): Promise<void> {
    await this.worker.stop(how)
    await this.#postgres?.stop(how)
  }

  /** A start that was broken off leaves nothing running either. */
  async end(starting: Promise<unknown>): Promise<void> {
    await this.stop()
    await starting
    await this.stop()
  }

  async #openDatabase(config: Config): Promise<Connection> {
    if (config.database) return serverConnection(config.database, config.databaseOwner)
    const { server, connection } = await prepareEmbedded(config.data)
    this.#postgres = await keepPostgres(server, this.#say)
    return connection
  }
}
