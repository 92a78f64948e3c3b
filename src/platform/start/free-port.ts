import { createServer } from 'node:net'
import { setTimeout as pause } from 'node:timers/promises'
import { StartFault } from './fault.ts'

const PATIENCE_MS = 2_000
const LOOK_AGAIN_MS = 100

/**
 * Makes sure that the port can be listened on, before anything is written. Refuses when it is not allowed, or is still
 * taken after `patience` milliseconds: what a killed run has left lets go of it within that time.
 */
export async function findPortFree(host: string, port: number, patience = PATIENCE_MS): Promise<void> {
  for (const began = performance.now(); ; await pause(LOOK_AGAIN_MS)) {
    const fault = await tryListening(host, port)
    if (!fault) return
    if (fault.code !== 'EADDRINUSE' || performance.now() - began >= patience)
      throw portFault(fault, host, port)
  }
}

function tryListening(host: string, port: number): Promise<NodeJS.ErrnoException | undefined> {
  const server = createServer()
  return new Promise(resolve => {
    server.once('error', resolve)
    server.listen({ host, port }, () => server.close(() => resolve(undefined)))
  })
}

/** What a failed listen means, for the person at the keyboard. */
export function portFault(fault: NodeJS.ErrnoException, host: string, port: number): Error {
  if (fault.code === 'EADDRINUSE')
    return new StartFault(
      `Port ${port} is taken by another program: stop that one, or choose with --port ${port + 1}.`,
    )
  if (fault.code === 'EACCES')
    return new StartFault(
      `Port ${port} may not be used by this user: choose one from 1024 up with --port 8080.`,
    )
  if (fault.code === 'EADDRNOTAVAIL' || fault.code === 'ENOTFOUND')
    return new StartFault(
      `This machine has no address ${host}: set HOST to one it has, for example HOST=127.0.0.1.`,
    )
  return fault
}
