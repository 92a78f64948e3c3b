import { existsSync } from 'node:fs'
import { mkdtemp, readdir, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

/**
 * A new folder that this process will remove. What earlier processes were killed before removing is cleared first:
 * the folder's name says whose it is.
 */
export async function temporaryFolder(kind: string, within: string = tmpdir()): Promise<string> {
  await clearLeftovers(kind, within)
  return mkdtemp(join(within, `evenhand-${kind}-${process.pid}-`))
}

async function clearLeftovers(kind: string, within: string): Promise<void> {
  for (const name of await readdir(within)) {
    const [, of, owner] = /^evenhand-([a-z]+)-(\d+)-\w+$/.exec(name) ?? []
    if (of === kind && !existsSync(`/proc/${owner}`))
      await rm(join(within, name), { recursive: true, force: true })
  }
}
