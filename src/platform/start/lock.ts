import { statSync } from 'node:fs'
import { createServer, type Server } from 'node:net'
import { StartFault } from './fault.ts'

/**
 * Holds the data folder for this process alone, whatever path it was named by. The lock is a name in the kernel
 * (an abstract socket of the folder's device and inode): it goes when the process goes, even by kill -9.
 * Refuses when another process on this machine holds it.
 */
export async function lockFolder(folder: string): Promise<Server> {
  const { dev, ino } = statSync(folder)
  const server = createServer(nobody => nobody.destroy())
  await new Promise<void>((resolve, reject) => {
    server.once('error', (fault: NodeJS.ErrnoException) =>
      reject(fault.code === 'EADDRINUSE' ? taken(folder) : fault),
    )
    server.listen(`\0evenhand-${dev}-${ino}`, resolve)
  })
  return server.unref()
}

function taken(folder: string): StartFault {
  return new StartFault(
    `Evenhand is running already on the data folder ${folder}: stop it first, or give another folder with --data.`,
  )
}
