import type { FastifyInstance } from 'fastify'
import { systemClock } from '#platform/clock.ts'
import type { Config } from '#platform/config.ts'
import type { Context } from '#platform/context.ts'
import { openDatabase } from '#platform/database.ts'
import type { Desk } from '#platform/desk.ts'
import type { House } from '#platform/house.ts'
import { builtInJobs } from '#platform/jobs/built-in.ts'
import type { Job } from '#platform/jobs.ts'
import { openLog } from '#platform/log.ts'
import { openMetrics } from '#platform/metrics.ts'
import { platformOffer } from '#platform/platform-offer.ts'
import type { Offer } from '#platform/routes.ts'
import { assetsOf } from '#platform/serve-assets.ts'
import { everyRoute, serveHouse } from '#platform/serve-house.tsx'
import type { Connection } from '#platform/start/connection.ts'
import { StartFault } from '#platform/start/fault.ts'
import { startJobs } from '#platform/start-jobs.ts'
import { casework } from '#rooms/casework'
import { directory, seedDirectory } from '#rooms/directory'
import { enterAct, enterReading, ledger } from '#rooms/ledger'
import { caseworkers, endSessions, identify, jobsAtTheDoor, namesOf, people } from '#rooms/people'
import { faceOf, logoOf, service, standingService } from '#rooms/service'
import { instanceSecret, isRightSecret, openDraft, sealDraft, vault } from '#rooms/vault'
import { FILE_KEEPERS } from './file-keepers.ts'

/** The ledger stands below the room of the service, so it is told whose ledger it is. */
const ourLedger = ledger(async desk => (await standingService(desk))?.id)

/** What every room offers: the pages, commands and queries of the whole product. */
export function offerOf(root: string): Offer {
  const serviceName = async (desk: Desk) => (await standingService(desk))?.name ?? 'Evenhand'
  const staff = { namesOf, caseworkers, endSessions, serviceName }
  const rooms = [
    vault(staff),
    ourLedger,
    people({ serviceName }),
    service(root),
    directory,
    casework(FILE_KEEPERS),
  ]
  const offer = {
    pages: rooms.flatMap(({ pages }) => [...pages]),
    commands: rooms.flatMap(({ commands }) => [...commands]),
    queries: rooms.flatMap(({ queries }) => [...queries]),
    feeds: directory.feeds,
  } as unknown as Offer
  return platformOffer(offer)
}

/** What is done by itself: for every service, and for each room. */
const jobsOf = (context: Context): Job[] => [...builtInJobs(context), ...ourLedger.jobs, ...jobsAtTheDoor]

/** Every route with who may: what `evenhand routes` lists. */
export const routes = (root: string) => everyRoute(offerOf(root))

/** What a test may change about the program: nothing but the time and one of the two locks. */
export type Settings = Partial<Pick<Context, 'clock' | 'checks'>> & { readonly jobs?: boolean }

export interface App {
  /** Begins to answer at the configured port. */
  listen(): Promise<void>
  /** Finishes running requests and jobs, then lets go of the database. */
  close(): Promise<void>
  readonly http: FastifyInstance
  readonly context: Context
}

/** Opens the service: hands the rooms to each other, hangs them on the web server, starts the background jobs. */
export async function openApp(
  config: Config,
  connection: Connection,
  secretBytes: Uint8Array,
  settings: Settings = {},
): Promise<App> {
  const database = openDatabase(connection.app)
  const secret = instanceSecret(secretBytes)
  if (!(await isRightSecret(database, secret))) {
    await database.close()
    throw new StartFault(wrongSecret(config))
  }
  const clock = settings.clock ?? systemClock
  await database.as({ person: null, roles: ['supplier'] }, sql => seedDirectory({ sql, now: clock.now() }))
  const metrics = openMetrics()
  metrics.watchPool(database.pool)
  const offer = offerOf(config.root)
  const context: Context = {
    config,
    database,
    house: houseOf(database, secret),
    clock,
    secret,
    formKey: secret.derive('form'),
    log: openLog(config),
    metrics,
    pages: offer.pages,
    assets: assetsOf(config.assets),
    checks: settings.checks ?? { who: true },
  }
  const http = await serveHouse(context, offer)
  const jobs = settings.jobs === false ? undefined : await startJobs(context, jobsOf(context))
  return {
    http,
    context,
    listen: async () => {
      await http.listen({ host: config.host, port: config.port })
    },
    close: async () => {
      await http.close()
      await jobs?.stop()
      await database.close()
    },
  }
}

function houseOf(database: Context['database'], secret: Context['secret']): House {
  return {
    identify: (cookie, now) => identify(database, secret, cookie, now),
    enter: enterAct,
    enterReading,
    sealDraft,
    openDraft,
    face: () => faceOf(database, secret),
    logo: () => logoOf(database),
  }
}

const wrongSecret = ({ secretFile }: Config) =>
  `The instance secret in ${secretFile} is not the one that this database was made with: put the right one there (see docs/runbook).`
