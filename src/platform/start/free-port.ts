import { createServer } from 'node:net'
import { StartFault } from './fault.ts'

/** Makes sure that the port can be listened on, before anything is written. Refuses when it is taken or not allowed. */
export async function findPortFree(host: string, port: number): Promise<void> {
  const server = createServer()
  await new Promise<void>((resolve, reject) => {
    server.once('error', (fault: NodeJS.ErrnoException) => reject(portFault(fault, host, port)))
    server.listen({ host, port }, () => server.close(() => resolve()))
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
