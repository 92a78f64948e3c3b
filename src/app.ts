import type { FastifyInstance } from 'fastify'
import { keepIdList } from '#platform/backup/id-list.ts'
import { systemClock } from '#platform/clock.ts'
import type { Config } from '#platform/config.ts'
import type { Context } from '#platform/context.ts'
import { openDatabase } from '#platform/database.ts'
import type { Desk } from '#platform/desk.ts'
import type { Download } from '#platform/download.ts'
import { type ForgetInTime, forgetInTime, lookEvery } from '#platform/forget-in-time.ts'
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
import { assurance, ourPromises, promisesToday } from '#rooms/assurance'
import { casework, fetchMail, workedOn } from '#rooms/casework'
import { directory, seedDirectory } from '#rooms/directory'
import { facts } from '#rooms/facts'
import { interests } from '#rooms/interests'
import { enterAct, enterReading, HOLD_LEDGER, ledger } from '#rooms/ledger'
import { caseworkers, endSessions, identify, isAnybodySignedIn, namesOf, people } from '#rooms/people'
import { permissions } from '#rooms/permissions'
import { faceOf, logoOf, type SetUpDoor, service, setUpDoor, standingService, termsOf } from '#rooms/service'
import { site } from '#rooms/site'
import { instanceSecret, isRightSecret, listErasures, openDraft, sealDraft, vault } from '#rooms/vault'
import { ALSO_TODAY } from './also-today.ts'
import { BESIDE_FAMILY } from './beside-family.ts'
import { CONTROLS } from './controls.ts'
import { FILE_KEEPERS } from './file-keepers.ts'
import { HOLDINGS } from './holdings.ts'

/** The ledger stands below the room of the service, so it is told whose ledger it is. */
const ourLedger = ledger(async desk => (await standingService(desk))?.id)

const serviceName = async (desk: Desk) => (await standingService(desk))?.name ?? 'Evenhand'

/** The people stand below it too: they are told what it is called, and which words it uses. */
const ourPeople = people({ name: serviceName, words: termsOf })

/** What every room offers: the pages, commands and queries of the whole product. */
export function offerOf(root: string, door: SetUpDoor = setUpDoor('http://localhost')): Offer {
  const staff = { namesOf, caseworkers, endSessions, serviceName }
  const rooms = [
    ...[vault(staff), ourLedger, ourPeople, service(root, door)],
    ...[
      facts,
      directory,
      interests(workedOn),
      casework(FILE_KEEPERS, BESIDE_FAMILY, [...ALSO_TODAY, promisesToday]),
    ],
    ...[permissions(HOLDINGS), assurance(root, CONTROLS), site(root)],
  ]
  const offer = {
    pages: rooms.flatMap(({ pages }) => [...pages]),
    commands: rooms.flatMap(({ commands }) => [...commands]),
    queries: rooms.flatMap(({ queries }) => [...queries]),
    feeds: directory.feeds,
    downloads: rooms.flatMap(room => ('downloads' in room ? [...(room.downloads as Download[])] : [])),
  } as unknown as Offer
  return platformOffer(offer)
}

/** What is done by itself: for every service, and for each room. */
const jobsOf = (context: Context, isDemo: boolean): Job[] => [
  ...builtInJobs(isDemo ? { ...context, config: withoutMailServer(context.config) } : context),
  ...ourLedger.jobs,
  ...ourPeople.jobs,
  listErasures(ids => keepIdList(context.config.erasuresFile, ids)),
  ...casework(FILE_KEEPERS, BESIDE_FAMILY).jobs,
  ...permissions(HOLDINGS).jobs,
  ...assurance(context.config.root, CONTROLS).jobs,
  ...(context.config.imap ? [fetchMail(context.config.imap)] : []),
]

/** Nobody in a demo has an address: its mail stays in the data folder, whatever is set. */
function withoutMailServer({ smtp: _, ...config }: Config): Config {
  return config
}

/** Every route with who may: what `evenhand routes` lists. */
export const routes = (root: string) => everyRoute(offerOf(root))

/** What a test may change about the program: nothing but the time, one of the two locks, and where it speaks. */
export type Settings = Partial<Pick<Context, 'clock' | 'checks'>> & {
  readonly jobs?: boolean
  /** Has another process take this one's place, where somebody watches over it. */
  readonly replace?: () => void
  /** Who may set up a service here; `demoDoor` while a demo is made. */
  readonly door?: SetUpDoor
  /** Takes what is printed in the terminal. */
  readonly say?: (line: string) => void
}

export interface App {
  /** Begins to answer at the configured port. */
  listen(): Promise<void>
  /** Finishes running requests and jobs, then lets go of the database. */
  close(): Promise<void>
  readonly http: FastifyInstance
  readonly context: Context
  /** All that it offers, by whichever way in. */
  readonly offer: Offer
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
  const door = settings.door ?? setUpDoor(config.origin)
  const offer = offerOf(config.root, door)
  const after = config.forgetAfter * 1_000
  const watch = forgetInTime({
    clock,
    after,
    isAnybodySignedIn: now => isAnybodySignedIn(database, now),
    replace: settings.replace ?? (() => {}),
  })
  const context: Context = {
    config,
    database,
    house: remembering(houseOf(config.root, database, secret), watch),
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
  let looks: { stop(): void } | undefined
  await tellSetUpCode(context, door, settings.say ?? inTheTerminal)
  const jobs =
    settings.jobs === false
      ? undefined
      : await startJobs(context, jobsOf(context, (await context.house.face())?.isDemo === true))
  return {
    http,
    context,
    offer,
    listen: async () => {
      await http.listen({ host: config.host, port: config.port })
      if (settings.replace) looks = lookEvery(Math.min(60_000, after / 5), watch)
    },
    close: async () => {
      looks?.stop()
      await http.close()
      await jobs?.stop()
      await database.close()
    },
  }
}

function houseOf(root: string, database: Context['database'], secret: Context['secret']): House {
  return {
    identify: (cookie, now) => identify(database, secret, cookie, now),
    enter: enterAct,
    enterReading,
    hold: HOLD_LEDGER,
    sealDraft,
    openDraft,
    face: () => faceOf(database, secret),
    logo: () => logoOf(database, secret),
    promises: ourPromises(database, root, CONTROLS),
  }
}

/** Whatever brings people's keys and words into this process starts the watch anew; what it does by itself does not. */
function remembering(house: House, watch: ForgetInTime): House {
  return {
    ...house,
    async identify(cookie, now) {
      const visitor = await house.identify(cookie, now)
      if (visitor.person) watch.used()
      return visitor
    },
    enter(sql, act) {
      if (!act.act.startsWith('job:')) watch.used()
      return house.enter(sql, act)
    },
  }
}

/** Printed, not logged: whoever can see the terminal of a server without a service may set one up. */
async function tellSetUpCode({ house, config }: Context, { code }: SetUpDoor, say: (line: string) => void) {
  if (code && !(await house.face()))
    say(`Set your service up at ${config.origin}/set-up with the code ${code}`)
}

const inTheTerminal = (line: string) => void process.stdout.write(`${line}\n`)

const wrongSecret = ({ secretFile }: Config) =>
  `The instance secret in ${secretFile} is not the one that this database was made with: put the right one there (see docs/runbook).`
