import { spawn } from 'node:child_process'
import { join } from 'node:path'
import { childrenOf, isPostgres } from '../scripts/proving/processes.ts'

/** The product as its users start it, with what is needed to measure it. */
export interface Product {
  origin: string
  /** Process number of the supervisor. */
  supervisor: number
  /** Process number of the app. */
  app: number
  /** Milliseconds from the command until it answers. */
  readyMs: number
  stop(): Promise<void>
}

const BIN = join(import.meta.dirname, '../bin/evenhand')

/** `evenhand serve` on this data folder and port. Refuses with what it printed when it ends before it is ready. */
export async function startProduct(data: string, port: number): Promise<Product> {
  const begun = performance.now()
  const child = spawn(BIN, ['serve', '--data', data, '--port', String(port)], {
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  const gone = new Promise<void>(resolve => child.once('exit', () => resolve()))
  let said = ''
  const ready = new Promise<boolean>(resolve => {
    for (const stream of [child.stdout, child.stderr])
      stream.on('data', chunk => {
        said += chunk
        if (said.includes('Evenhand is ready')) resolve(true)
      })
  })
  if (!(await Promise.race([ready, gone.then(() => false)])))
    throw new Error(`The product did not start:\n${said}`)
  const supervisor = Number(child.pid)
  const readyMs = performance.now() - begun
  return {
    origin: `http://localhost:${port}`,
    supervisor,
    app: childrenOf(supervisor).find(pid => !isPostgres(pid)) ?? supervisor,
    readyMs,
    async stop() {
      child.kill('SIGTERM')
      await gone
    },
  }
}
