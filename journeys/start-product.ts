import { spawn } from 'node:child_process'
import { chmod, rm } from 'node:fs/promises'
import { createServer } from 'node:net'
import { join } from 'node:path'
import { temporaryFolder } from '../test/temporary-folder.ts'

/** The real product, started as its users start it, on a data folder of its own. */
export interface Product extends AsyncDisposable {
  origin: string
  /** Its data folder. */
  data: string
}

const PATIENCE_MS = 60_000

/**
 * `bin/evenhand serve` on a free port and a temporary data folder, empty or filled by `fill`, which is given its path.
 * Refuses with all that it printed when it is not ready within a minute.
 */
export async function startProduct(fill: (data: string) => void = () => {}): Promise<Product> {
  const data = await temporaryFolder('journey')
  // Under root the database runs as somebody else, who has to pass through.
  await chmod(data, 0o711)
  fill(join(data, 'service'))
  const port = await freePort()
  const origin = `http://localhost:${port}`
  const program = join(import.meta.dirname, '../bin/evenhand')
  const args = ['serve', '--data', join(data, 'service'), '--port', String(port)]
  const child = spawn(program, args, { stdio: ['ignore', 'pipe', 'pipe'] })
  const gone = new Promise<void>(resolve => child.once('exit', () => resolve()))
  const stop = async () => {
    child.kill('SIGTERM')
    await gone
    await rm(data, { recursive: true, force: true })
  }
  let said = ''
  const ready = new Promise<boolean>(resolve => {
    for (const stream of [child.stdout, child.stderr])
      stream.on('data', chunk => {
        said += chunk
        if (said.includes('Evenhand is ready')) resolve(true)
      })
  })
  const late = new Promise<boolean>(resolve => setTimeout(resolve, PATIENCE_MS, false).unref())
  if (await Promise.race([ready, late, gone.then(() => false)]))
    return { origin, data: join(data, 'service'), [Symbol.asyncDispose]: stop }
  await stop()
  throw new Error(`The product did not start:\n${said}`)
}

/** A port that nobody listens on just now. */
export async function freePort(): Promise<number> {
  const server = createServer()
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve))
  const address = server.address()
  await new Promise(resolve => server.close(resolve))
  if (address && typeof address === 'object') return address.port
  throw new Error('There is no free port.')
}
