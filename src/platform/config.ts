import { globSync } from 'node:fs'
import { basename, dirname, join, resolve } from 'node:path'
import { z } from 'zod'
import { packageRoot } from '#platform/package-root.ts'
import { StartFault } from '#platform/start/fault.ts'

export type Config = Readonly<{
  /** Folder of the package: where sources, profiles and schema files are read from. */
  root: string
  /** Folder of the built style sheets, scripts and fonts; absent when running from the sources. */
  assets?: string
  port: number
  host: string
  origin: string
  /** Folder of everything this service keeps outside a database server. */
  data: string
  /** Where families are invented: how many of them. */
  demo?: DemoSize
  /** The policy that a demo's service works under; absent where nobody asked for one. */
  demoProfile?: string
  /** Address of a database server for the app role; absent when the embedded database is used. */
  database?: string
  /** Address of the same database for a login that may change the schema. */
  databaseOwner?: string
  secretFile: string
  /** Without it mail is written to a folder. */
  smtp?: string
  /** The service's own mailbox, from which requests are fetched; absent when nobody fetches it. */
  imap?: string
  mailFolder: string
  /** What was erased, kept outside the database: a restored backup knows nothing of what came after it. */
  erasuresFile: string
  mailFrom: string
  trustProxy: 'off' | 'loopback'
  metricsToken?: string
  logLevel: LogLevel
  /** How many seconds after the last session a new process takes the old one's place. */
  forgetAfter: number
}>

/** How large a demo may be. */
export const DEMO_SIZES = ['small', 'median', 'large'] as const
export type DemoSize = (typeof DEMO_SIZES)[number]

export const LOG_LEVELS = ['fatal', 'error', 'warn', 'info', 'debug', 'silent'] as const
export type LogLevel = (typeof LOG_LEVELS)[number]

export type Surroundings = Readonly<{
  environment: Readonly<Record<string, string | undefined>>
  root: string
  here: string
  folder: string
  isRoot: boolean
}>

/**
 * Everything that can be set, from the environment and from the flags before it, read once and frozen.
 * Refuses with a StartFault that names every faulty setting, one a line, each with an example.
 */
export function readConfig(flags: Flags = {}, around: Surroundings = surroundings()): Config {
  const parsed = settingsIn(around.root).safeParse({ ...withoutBlanks(around.environment), ...flags })
  if (!parsed.success) throw new StartFault(parsed.error.issues.map(inOneLine).join('\n'))
  return Object.freeze(toConfig(parsed.data, around))
}

export type Flags = Readonly<Partial<Record<string, string>>>

const EXAMPLES: Record<string, string> = {
  PORT: '8080',
  HOST: '127.0.0.1',
  ORIGIN: 'https://partnership.example',
  EVENHAND_DATA: '/srv/evenhand',
  EVENHAND_DEMO: 'median',
  EVENHAND_DEMO_PROFILE: 'devon',
  DATABASE_URL: 'postgres://evenhand_app:password@localhost:5432/evenhand',
  DATABASE_OWNER_URL: 'postgres://evenhand_migrator:password@localhost:5432/evenhand',
  EVENHAND_SECRET_FILE: '/etc/evenhand/instance-secret',
  SMTP_URL: 'smtp://mail.example:25',
  EVENHAND_IMAP_URL: 'imaps://name:password@mail.example/INBOX',
  MAIL_FROM: 'Partnership <no-reply@partnership.example>',
  TRUST_PROXY: 'loopback',
  METRICS_TOKEN: 'sixteen-or-more-characters',
  LOG_LEVEL: 'info',
  FORGET_AFTER: '600',
}

const LOOPBACK = ['127.0.0.1', '::1', 'localhost']

const always = () => true

const isBehindProxy = (set: { ORIGIN?: string | undefined; TRUST_PROXY: string }) =>
  set.ORIGIN?.startsWith('https://') && set.TRUST_PROXY === 'loopback'

/** An address with one of these schemes, told as one fault whatever is wrong with it. */
const address = (schemes: RegExp, told: string) =>
  z.string().refine(text => schemes.test(text) && URL.canParse(text), told)

const postgresUrl = address(/^postgres(ql)?:\/\/./, 'must be an address that begins with postgres://')

const SETTINGS = z
  .object({
    PORT: z
      .string()
      .regex(/^\d+$/, 'must be a whole number from 1 to 65535')
      .transform(Number)
      .refine(port => port >= 1 && port <= 65535, 'must be a whole number from 1 to 65535')
      .default(8080),
    HOST: z.string().default('127.0.0.1'),
    ORIGIN: z
      .string()
      .refine(isSafeOrigin, 'must be https://NAME, or http://localhost:PORT for trying out, with no path')
      .optional(),
    EVENHAND_DATA: z.string().optional(),
    EVENHAND_DEMO: z.enum(DEMO_SIZES, `must be one of ${DEMO_SIZES.join(', ')}`).optional(),
    EVENHAND_DEMO_PROFILE: z.string().optional(),
    DATABASE_URL: postgresUrl.optional(),
    DATABASE_OWNER_URL: postgresUrl.optional(),
    EVENHAND_SECRET_FILE: z.string().optional(),
    SMTP_URL: address(/^smtps?:\/\/./, 'must be an address that begins with smtp:// or smtps://').optional(),
    EVENHAND_IMAP_URL: address(
      /^imaps?:\/\/./,
      'must be an address that begins with imaps:// or imap://',
    ).optional(),
    MAIL_FROM: z.string().regex(/@/, 'must hold a mail address').default('Evenhand <no-reply@localhost>'),
    TRUST_PROXY: z.enum(['off', 'loopback'], 'must be off or loopback').default('off'),
    METRICS_TOKEN: z.string().min(16, 'must have at least 16 characters').optional(),
    FORGET_AFTER: z
      .string()
      .regex(/^[1-9]\d{0,3}$/, 'must be a whole number of seconds from 1 to 9999')
      .transform(Number)
      .default(600),
    LOG_LEVEL: z.enum(LOG_LEVELS, `must be one of ${LOG_LEVELS.join(', ')}`).default('info'),
  })
  // Asked also when another setting is at fault already: all faults are reported together.
  .refine(set => !set.DATABASE_OWNER_URL || set.DATABASE_URL, {
    path: ['DATABASE_URL'],
    error: 'must be set where DATABASE_OWNER_URL is',
    when: always,
  })
  .refine(set => !set.EVENHAND_DEMO_PROFILE || set.EVENHAND_DEMO, {
    path: ['EVENHAND_DEMO'],
    error: 'must be set where a policy is chosen for it',
    when: always,
  })
  .refine(set => LOOPBACK.includes(set.HOST) || isBehindProxy(set), {
    path: ['HOST'],
    error: 'may leave this machine only behind a proxy (ORIGIN with https:// and TRUST_PROXY=loopback)',
    when: always,
  })

type Settings = z.output<typeof SETTINGS>

/** With the policies that lie in the package: a demo works under one of them. */
function settingsIn(root: string) {
  const policies = globSync('*.yaml', { cwd: join(root, 'profiles') })
    .map(file => basename(file, '.yaml'))
    .sort()
  return SETTINGS.refine(({ EVENHAND_DEMO_PROFILE: asked }) => !asked || policies.includes(asked), {
    path: ['EVENHAND_DEMO_PROFILE'],
    error: `must be one of ${policies.join(', ')}`,
    when: always,
  })
}

function toConfig(set: Settings, around: Surroundings): Config {
  const data = resolve(around.folder, set.EVENHAND_DATA ?? defaultData(around, set))
  const built = basename(dirname(around.here)) === 'build'
  return {
    root: around.root,
    ...(built && { assets: join(around.here, 'assets') }),
    port: set.PORT,
    host: set.HOST,
    origin: (set.ORIGIN ?? `http://localhost:${set.PORT}`).replace(/\/$/, ''),
    data,
    ...(set.EVENHAND_DEMO && { demo: set.EVENHAND_DEMO }),
    ...(set.EVENHAND_DEMO_PROFILE && { demoProfile: set.EVENHAND_DEMO_PROFILE }),
    ...(set.DATABASE_URL && { database: set.DATABASE_URL }),
    ...(set.DATABASE_OWNER_URL && { databaseOwner: set.DATABASE_OWNER_URL }),
    secretFile: resolve(around.folder, set.EVENHAND_SECRET_FILE ?? join(data, 'instance-secret')),
    ...(set.SMTP_URL && { smtp: set.SMTP_URL }),
    ...(set.EVENHAND_IMAP_URL && { imap: set.EVENHAND_IMAP_URL }),
    mailFolder: join(data, 'mail'),
    erasuresFile: join(data, 'erasures'),
    mailFrom: set.MAIL_FROM,
    trustProxy: set.TRUST_PROXY,
    ...(set.METRICS_TOKEN && { metricsToken: set.METRICS_TOKEN }),
    logLevel: set.LOG_LEVEL,
    forgetAfter: set.FORGET_AFTER,
  }
}

/**
 * Not under the package for root: it often lies in a home that the database's own user cannot enter. A demo has a
 * folder of its own, one for each size and policy that is asked for: it never takes the place of a service.
 */
function defaultData(
  { isRoot, root }: Surroundings,
  { EVENHAND_DEMO: size, EVENHAND_DEMO_PROFILE: profile }: Settings,
): string {
  const demo = size && ['demo', size, ...(profile ? [profile] : [])].join('-')
  const name = basename(root)
  const known = /^[\w-]+$/.test(name) ? name : 'evenhand'
  if (isRoot) return join('/var/lib/evenhand', demo ? `${known}-${demo}` : known)
  return join(root, 'data', demo ?? 'service')
}

function isSafeOrigin(text: string): boolean {
  if (!URL.canParse(text)) return false
  const url = new URL(text)
  const local = ['localhost', '127.0.0.1', '[::1]'].includes(url.hostname)
  return (
    url.origin === text.replace(/\/$/, '') &&
    (url.protocol === 'https:' || (url.protocol === 'http:' && local))
  )
}

/** A setting that is there but blank counts as not set: `PORT= npm start`, or an empty line in a unit file. */
function withoutBlanks(environment: Surroundings['environment']): Record<string, string> {
  const filled = Object.entries(environment).filter((pair): pair is [string, string] => !!pair[1]?.trim())
  return Object.fromEntries(filled)
}

function inOneLine(issue: z.core.$ZodIssue): string {
  const name = String(issue.path[0])
  return `${name} ${issue.message}, for example ${name}=${EXAMPLES[name]}`
}

function surroundings(): Surroundings {
  return {
    environment: process.env,
    root: packageRoot(),
    here: import.meta.dirname,
    folder: process.cwd(),
    isRoot: process.getuid?.() === 0,
  }
}
