import { type ChildProcess, spawn } from 'node:child_process'
import { setTimeout as pause } from 'node:timers/promises'
import { childrenOf, isPostgres } from './processes.ts'

export const VICTIMS = ['supervisor', 'app', 'postgres', 'all'] as const
export type Victim = (typeof VICTIMS)[number]

/** What the command line's shell answers when a part of it is killed before it has become the program (128 + 9). */
const KILLED_WHILE_BUILDING = 137

/** The product as an operator runs it: started from its command line, and started again by us when it has ended. */
export class RunningProduct {
  #child: ChildProcess | undefined
  #stopping = false
  said = ''
  readonly #command: readonly string[]
  readonly #environment: NodeJS.ProcessEnv
  readonly #heard: (part: Buffer) => void

  /** `heard` gets everything that it says. */
  constructor(
    command: readonly string[],
    environment: NodeJS.ProcessEnv,
    heard: (part: Buffer) => void = () => {},
  ) {
    this.#heard = heard
    this.#command = command
    this.#environment = environment
  }

  /** Starts it, and again whenever it is killed, as a service manager would. What ends by itself has given up. */
  start(): void {
    this.#stopping = false
    const [program = '', ...args] = this.#command
    const child = spawn(program, args, { env: this.#environment, stdio: ['ignore', 'pipe', 'pipe'] })
    const hear = (part: Buffer) => {
      this.#heard(part)
      this.said = (this.said + part.toString()).slice(-4_000)
    }
    child.stdout.on('data', hear)
    child.stderr.on('data', hear)
    child.once('exit', (code, signal) => {
      if ((signal || code === KILLED_WHILE_BUILDING) && !this.#stopping) this.start()
    })
    this.#child = child
  }

  /** SIGTERM; gives the exit code. */
  async stop(): Promise<number | null> {
    this.#stopping = true
    const child = this.#child
    if (!child || child.exitCode !== null || child.signalCode !== null) return null
    const code = new Promise<number | null>(resolve => child.once('exit', resolve))
    child.kill('SIGTERM')
    return await code
  }

  /** kill -9; gives how many processes were hit. PostgreSQL is hit alone or with every process of its own. */
  kill(victim: Victim, withParts: boolean): number {
    const { supervisor, app, postgres } = this.processes()
    const server = withParts ? postgres : postgres.slice(0, 1)
    const hit = { supervisor, app, postgres: server, all: [...supervisor, ...app, ...postgres] }[victim]
    for (const pid of hit) send(pid, 'SIGKILL')
    return hit.length
  }

  /** Stops PostgreSQL in its tracks, all of it, for so many seconds. */
  async stall(seconds: number): Promise<void> {
    const { postgres } = this.processes()
    for (const pid of postgres) send(pid, 'SIGSTOP')
    await pause(seconds * 1_000)
    for (const pid of postgres) send(pid, 'SIGCONT')
  }

  processes(): { supervisor: number[]; app: number[]; postgres: number[] } {
    const pid = this.#child?.pid
    if (!pid) return { supervisor: [], app: [], postgres: [] }
    const children = childrenOf(pid)
    const [server] = children.filter(isPostgres)
    const app = children.filter(child => !isPostgres(child))
    return { supervisor: [pid], app, postgres: server ? [server, ...childrenOf(server)] : [] }
  }
}

function send(pid: number, signal: NodeJS.Signals) {
  try {
    process.kill(pid, signal)
  } catch {
    // It has ended by itself meanwhile.
  }
}
