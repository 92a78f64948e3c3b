import type { ChildProcess } from 'node:child_process'
import { setTimeout as pause } from 'node:timers/promises'
import { backOff } from './back-off.ts'
import { inASentence } from './fault.ts'
import { type Postgres, startPostgres } from './postgres.ts'
import { shorten } from './shorten.ts'

const LONG_ENOUGH_MS = 30_000
const LOOK_AT_LOG_MS = 600_000

/** PostgreSQL's own words: SIGINT is a fast shutdown, SIGQUIT an immediate one (with recovery at the next start). */
const SOFTLY = [['SIGINT', 20_000] as const, ['SIGQUIT', 5_000] as const, ['SIGKILL', 5_000] as const]
const HARD = SOFTLY.slice(1)

/** Starts the server and keeps it running, whoever ends it, until told to stop. Refuses what startPostgres refuses. */
export async function keepPostgres(server: Postgres, say: (line: string) => void): Promise<KeptPostgres> {
  return new KeptPostgres(server, await startPostgres(server), say)
}

export class KeptPostgres {
  #child: ChildProcess
  #stopping = false
  #said = ''
  #times = 0
  readonly #server: Postgres
  readonly #say: (line: string) => void
  readonly #kept: Promise<void>

  constructor(server: Postgres, child: ChildProcess, say: (line: string) => void) {
    this.#server = server
    this.#child = child
    this.#say = say
    this.#kept = this.#keep()
    setInterval(() => shorten(server.log), LOOK_AT_LOG_MS).unref()
  }

  /** Ends it: running statements are rolled back and everything is written; `hard` leaves that to the next start. */
  async stop(how?: 'hard'): Promise<void> {
    this.#stopping = true
    await end(this.#child, how === 'hard' ? HARD : SOFTLY)
    await this.#kept
  }

  async #keep(): Promise<void> {
    while (!this.#stopping) {
      const began = performance.now()
      await ended(this.#child)
      if (performance.now() - began > LONG_ENOUGH_MS) this.#times = 0
      if (!this.#stopping) await this.#startAgain()
    }
  }

  async #startAgain(): Promise<void> {
    this.#say('The database server ended unexpectedly: starting it again.')
    this.#said = ''
    do {
      this.#times += 1
      await pause(backOff(this.#times))
    } while (!this.#stopping && !(await this.#started()))
  }

  async #started(): Promise<boolean> {
    try {
      this.#child = await startPostgres(this.#server)
      if (this.#stopping) await end(this.#child, SOFTLY)
      return true
    } catch (fault) {
      this.#sayOnce(inASentence(fault))
      return false
    }
  }

  #sayOnce(sentence: string) {
    if (sentence !== this.#said) this.#say(sentence)
    this.#said = sentence
  }
}

async function end(child: ChildProcess, steps: readonly (readonly [NodeJS.Signals, number])[]) {
  for (const [signal, patience] of steps) {
    if (hasEnded(child)) return
    child.kill(signal)
    await Promise.race([ended(child), pause(patience, undefined, { ref: false })])
  }
}

const hasEnded = (child: ChildProcess) => child.exitCode !== null || child.signalCode !== null

async function ended(child: ChildProcess): Promise<void> {
  if (!hasEnded(child)) await new Promise(resolve => child.once('exit', resolve))
}
