import { existsSync, readdirSync, renameSync, rmSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'

/**
 * Makes a folder whole or not at all: `make` fills one beside it, which then takes its name.
 * What an earlier, broken-off attempt left is cleared first. Only for whoever holds the lock on the data folder.
 */
export async function makeWhole(
  folder: string,
  make: (aside: string) => void | Promise<void>,
): Promise<void> {
  if (existsSync(folder)) return
  clearAttempts(folder)
  const aside = `${folder}.new`
  try {
    await make(aside)
    renameSync(aside, folder)
  } catch (fault) {
    rmSync(aside, { recursive: true, force: true })
    throw fault
  }
}

function clearAttempts(folder: string) {
  const parent = dirname(folder)
  if (!existsSync(parent)) return
  for (const name of readdirSync(parent))
    if (name.startsWith(`${basename(folder)}.new`))
      rmSync(join(parent, name), { recursive: true, force: true })
}
