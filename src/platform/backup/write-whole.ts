import { existsSync } from 'node:fs'
import { open, rename, rm } from 'node:fs/promises'
import { dirname } from 'node:path'
import { isDiskFull, StartFault } from '#platform/start/fault.ts'

/**
 * Writes a file that only this user can read, whole or not at all, and on the disk before it has its name.
 * Refuses a name that is taken, and a place that cannot be written.
 */
export async function writeWhole(file: string, content: AsyncIterable<Uint8Array>): Promise<void> {
  if (existsSync(file)) throw new StartFault(`There is a file ${file} already: give another name.`)
  const aside = `${file}.new`
  try {
    await write(aside, content)
    await rename(aside, file)
    await settle(dirname(file))
  } catch (fault) {
    await rm(aside, { force: true })
    throw fault
  }
}

async function write(file: string, content: AsyncIterable<Uint8Array>) {
  await rm(file, { force: true }).catch(() => {})
  await using handle = await open(file, 'wx', 0o600).catch(fault => {
    throw isDiskFull(fault) ? fault : new StartFault(`The file ${file} cannot be written (${fault.code}).`)
  })
  for await (const part of content) await handle.writeFile(part)
  await handle.sync()
}

/** A name is kept by the folder it stands in, which has to reach the disk too. */
async function settle(folder: string) {
  await using handle = await open(folder, 'r')
  await handle.sync()
}
