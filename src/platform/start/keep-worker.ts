import { setTimeout as pause } from 'node:timers/promises'
import type { Config } from '#platform/config.ts'
import { type AppWorker, startWorker } from './app-worker.ts'
import { backOff } from './back-off.ts'
import type { Connection } from './connection.ts'
import { StartFault } from './fault.ts'

const LONG_ENOUGH_MS = 30_000
const DEATHS_BEFORE_READY = 5
const NEVER_READY = `The app process ended ${DEATHS_BEFORE_READY} times before it could answer: the reason stands above.`

/**
 * Keeps one app process listening until told to stop: one that ends is followed by another, at once and then with
 * growing pauses. The first is started with it, and waits for `open`.
 */
export class KeptWorker {
  /** It listens. Fails when it cannot, or when five have ended before any could. */
  readonly ready: Promise<void>
  /** The settings, from whichever app process was the first to read them. */
  readonly config: Promise<Config>
  #current: AppWorker
  #connection: Connection | undefined
  #replacing: Promise<boolean> | undefined
  #stopping = false
  readonly #read = Promise.withResolvers<Config>()
  readonly #say: (line: string) => void

  constructor(say: (line: string) => void) {
    this.#say = say
    this.#current = this.#next()
    this.ready = this.#keep()
    this.ready.catch(() => {})
    this.config = Promise.race([this.#read.promise, this.ready.then(() => this.#read.promise)])
    this.config.catch(() => {})
  }

  /** Lets the app process, and those that follow it, open the app with this database. */
  open(connection: Connection): void {
    this.#connection = connection
    this.#current.open(connection)
  }

  /** Starts a new app process, and lets the old one go once the new one listens. True when that was done. */
  replace(): Promise<boolean> {
    this.#replacing ??= this.#handOver().finally(() => {
      this.#replacing = undefined
    })
    return this.#replacing
  }

  async stop(how?: 'hard'): Promise<void> {
    this.#stopping = true
    await this.#current.stop(how === 'hard' ? 0 : undefined)
  }

  async #keep(): Promise<void> {
    for (let deaths = 1; ; deaths++) {
      const fault = await this.#current.ready.then(
        () => undefined,
        (why: unknown) => ({ why }),
      )
      if (!fault) break
      if (this.#stopping || fault.why instanceof StartFault) throw fault.why
      if (deaths >= DEATHS_BEFORE_READY) throw new StartFault(NEVER_READY)
      await this.#follow(deaths)
    }
    this.#keepOn().catch(fault => this.#say(String(fault)))
  }

  async #keepOn(): Promise<void> {
    for (let deaths = 1; ; deaths++) {
      const worker = this.#current
      const began = performance.now()
      await worker.ended
      if (this.#stopping) return
      if (performance.now() - began > LONG_ENOUGH_MS || worker !== this.#current) deaths = 1
      if (worker === this.#current) await this.#follow(deaths)
    }
  }

  async #follow(deaths: number): Promise<void> {
    this.#say('The app process ended unexpectedly: starting it again.')
    await pause(backOff(deaths))
    if (!this.#stopping) this.#current = this.#next()
  }

  #next(): AppWorker {
    const worker = startWorker(() => void this.replace())
    worker.config.then(this.#read.resolve, () => {})
    if (this.#connection) worker.open(this.#connection)
    return worker
  }

  async #handOver(): Promise<boolean> {
    const old = this.#current
    const successor = this.#next()
    const listens = await successor.ready.then(
      () => true,
      () => false,
    )
    if (!listens || this.#stopping || this.#current !== old) {
      await successor.stop(0)
      return false
    }
    this.#current = successor
    await old.stop()
    return true
  }
}
