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
  clearAttempts(folder)
  if (existsSync(folder)) return
  const aside = `${folder}.new-${process.pid}`
  try {
    await make(aside)
    renameSync(aside, folder)
  } catch (fault) {
    clear(aside)
    throw fault
  }
}

/** What a killed run had begun may still be written to for a moment: if it does not go now, it goes at the next start. */
function clearAttempts(folder: string) {
  const parent = dirname(folder)
  if (!existsSync(parent)) return
  for (const name of readdirSync(parent))
    if (name.startsWith(`${basename(folder)}.new`)) clear(join(parent, name))
}

function clear(folder: string) {
  try {
    rmSync(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 50 })
  } catch {
    // Not in the way: the next attempt has a name of its own.
  }
}
