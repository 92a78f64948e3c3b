import cluster from 'node:cluster'
import type { Config } from './platform/config.ts'
import { inASentence } from './platform/start/fault.ts'
import { ROOMS } from './room-order.ts'

/** Does what it is named after and gives the exit code: 0, 1 for a finding or a fault, 2 for wrong usage. */
type Command = (
  args: readonly string[],
  config: () => Promise<Config>,
  words: readonly string[],
) => Promise<number>

/** The subcommands. Each loads what it needs and nothing else. */
const COMMANDS: Record<string, Command> = {
  async serve(args, config, words) {
    if (args.length > 0) return unknown('')(args, config, words)
    if (cluster.isPrimary && words.some(word => word.startsWith('--demo'))) {
      const { fillFirst } = await import('./platform/start/fill-first.ts')
      const code = await fillFirst(program(), words)
      if (code !== 0) return code
    }
    const { serve } = await import('./platform/start/serve.ts')
    return serve(program(), config, async () => (await import('./app.ts')).openApp)
  },
  async migrate(_args, config) {
    const { migrateOnce } = await import('./platform/start/migrate-once.ts')
    const ran = await migrateOnce(await config(), ROOMS)
    for (const name of ran) console.log(`ran ${name}`)
    console.log('The schema is up to date.')
    return 0
  },
  async ledger(args, config) {
    const { ledger } = await import('./command-line/ledger.ts')
    return ledger(args, config)
  },
  async keys(args, config) {
    const { keys } = await import('./command-line/keys.ts')
    return keys(args, config)
  },
  async backup(args, config) {
    const { backup } = await import('./command-line/backup.ts')
    return backup(args, config)
  },
  async restore(args, config) {
    const { restore } = await import('./command-line/restore.ts')
    const { replayErasures } = await import('#rooms/vault')
    const { FILE_KEEPERS } = await import('./file-keepers.ts')
    const { systemClock } = await import('#platform/clock.ts')
    return restore(args, config, ROOMS, replayErasures(FILE_KEEPERS, systemClock.now()))
  },
  async import(args, config) {
    const { importInto } = await import('./command-line/import.ts')
    return importInto(args, config)
  },
  async export(args, config) {
    const { exportFrom } = await import('./command-line/export.ts')
    return exportFrom(args, config)
  },
  async routes(args, config) {
    const { routes } = await import('./command-line/routes.ts')
    return routes(args, config)
  },
  async deadlines(args) {
    const { deadlines } = await import('./command-line/deadlines.ts')
    return deadlines(args)
  },
  async demo(args, config) {
    const { demo } = await import('./command-line/demo.ts')
    return demo(args, config, ROOMS)
  },
  async profiles(args, config) {
    const { profiles } = await import('./command-line/profiles.ts')
    return profiles(args, config)
  },
  async assure(args, config) {
    const { assure } = await import('./command-line/assure.ts')
    return assure(args, config)
  },
  async build() {
    console.log(`Built in ${import.meta.dirname}`)
    return 0
  },
  /** Only for the supervisor. */
  async 'prepare-database'() {
    const { answerPreparation } = await import('./platform/start/answer-preparation.ts')
    return answerPreparation(ROOMS)
  },
}

const LATER = ['language', 'protect', 'ballot']

const code = await run(process.argv.slice(2))
// A pipe takes 64 kB at once: what is longer is on its way yet, and an exit would cut it off.
await new Promise<void>(written => process.stdout.write('', () => written()))
process.exit(code)

async function run([name = '', ...words]: string[]): Promise<number> {
  try {
    const { takeFlags } = await import('./platform/start/flags.ts')
    const { flags, rest } = takeFlags(words, name === 'serve' || name === 'demo')
    const command = Object.hasOwn(COMMANDS, name) ? COMMANDS[name] : undefined
    const config = async () => (await import('./platform/config.ts')).readConfig(flags)
    return await (command ?? unknown(name))(rest, config, words)
  } catch (fault) {
    console.error(inASentence(fault))
    return 1
  }
}

function unknown(name: string): Command {
  return async () => {
    console.error(LATER.includes(name) ? `evenhand ${name}: not built yet` : usage())
    return 2
  }
}

function usage(): string {
  const known = Object.keys(COMMANDS).filter(name => name !== 'prepare-database')
  return `Usage: evenhand ${known.join(' | ')} [--data DIR] [--port N] [--origin URL] [--demo SIZE [--profile POLICY]]`
}

function program(): string {
  return process.argv[1] ?? import.meta.filename
}
