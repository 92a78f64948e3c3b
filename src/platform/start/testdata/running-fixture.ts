import { type ChildProcess, spawn } from 'node:child_process'
import { chmodSync, mkdtempSync, rmSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'

/** What a failed test has left running. */
const running = new Set<RunningFixture>()

/** A folder for data that the database's own user can reach, removed after `work` with whatever still runs on it. */
export async function withFolder(work: (folder: string) => Promise<void>): Promise<void> {
  const place = mkdtempSync(join(tmpdir(), 'evenhand-start-'))
  chmodSync(place, 0o711)
  try {
    await work(join(place, 'data'))
  } finally {
    for (const { child } of running) child.kill('SIGKILL')
    rmSync(place, { recursive: true, force: true })
  }
}

export async function freePort(): Promise<number> {
  const server = createServer()
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as { port: number }
  await new Promise(resolve => server.close(resolve))
  return port
}

const MAIN = fileURLToPath(new URL('./fixture-main.ts', import.meta.url))

/** The fixture's program, started for real as a process of its own. */
export class RunningFixture {
  readonly child: ChildProcess
  readonly ended: Promise<number | null>
  said = ''
  readonly #url: string

  constructor(data: string, port: number, environment: Record<string, string> = {}) {
    this.#url = `http://127.0.0.1:${port}`
    const args = ['--disable-warning=ExperimentalWarning', MAIN, 'serve', '--data', data, '--port', `${port}`]
    this.child = spawn(process.execPath, args, {
      env: { PATH: process.env.PATH, ...environment },
      stdio: ['ignore', 'pipe', 'pipe'],
    })
    const hear = (part: Buffer) => {
      this.said += part.toString()
    }
    this.child.stdout?.on('data', hear)
    this.child.stderr?.on('data', hear)
    this.ended = new Promise(resolve => this.child.once('close', resolve))
    running.add(this)
    this.child.once('exit', () => running.delete(this))
  }

  /** Waits until the program has said this; throws with what it said instead, when it ends or takes 40 seconds. */
  async says(text: string): Promise<void> {
    for (const began = performance.now(); !this.said.includes(text); await pause(10))
      if (this.child.exitCode !== null || performance.now() - began > 40_000) throw new Error(this.said)
  }

  async stop(signal: NodeJS.Signals = 'SIGTERM'): Promise<number | null> {
    this.child.kill(signal)
    return await this.ended
  }

  /** Over a connection of its own: one that is kept may be closed by the other side in the very moment it is used. */
  async get(path: string): Promise<string> {
    return await (await fetch(this.#url + path, { headers: { connection: 'close' } })).text()
  }

  /** Asks until it is answered, as a person reloads. */
  async getAgain(path: string): Promise<string> {
    for (const began = performance.now(); ; await pause(20)) {
      try {
        return await this.get(path)
      } catch (fault) {
        if (performance.now() - began > 20_000) throw fault
      }
    }
  }

  async write(n: number): Promise<boolean> {
    const signal = AbortSignal.timeout(5_000)
    return (await fetch(`${this.#url}/numbers/${n}`, { method: 'POST', signal })).ok
  }
}
