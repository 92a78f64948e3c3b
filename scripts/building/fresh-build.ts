import { existsSync, mkdirSync, renameSync, rmSync, utimesSync } from 'node:fs'
import { join } from 'node:path'
import { clearOldBuilds } from './clear-old-builds.ts'
import { sourceHash } from './source-hash.ts'

type Tell = (words: string) => void

const toTheTerminal: Tell = words => process.stderr.write(words)

/**
 * The folder of the build that belongs to the sources as they are now, made if it is not there yet.
 * It is built aside and renamed, so a build is there whole or not at all, and two at once do not disturb each other.
 */
export async function freshBuild(root: string, tell: Tell = toTheTerminal): Promise<string> {
  const folder = join(root, 'build', sourceHash(root))
  if (existsSync(join(folder, 'main.js'))) return folder
  const aside = join(root, 'build', `.making-${process.pid}-${++made}`)
  const began = performance.now()
  tell('Building Evenhand ... ')
  try {
    makeRoom(aside)
    const { buildInto } = await import('./build-into.ts')
    await buildInto(aside, root)
    keep(aside, folder)
  } finally {
    rmSync(aside, { recursive: true, force: true })
  }
  tell(`${((performance.now() - began) / 1000).toFixed(1)} s\n`)
  clearOldBuilds(join(root, 'build'), folder)
  return folder
}

let made = 0

function makeRoom(aside: string) {
  try {
    mkdirSync(aside, { recursive: true })
  } catch (fault) {
    throw new Error(
      `cannot write ${aside}: build once as the owner of the program, with "bin/evenhand build".`,
      {
        cause: fault,
      },
    )
  }
}

/** When somebody else was faster, theirs is the same: it came from the same sources. */
function keep(aside: string, folder: string) {
  try {
    renameSync(aside, folder)
    const now = performance.timeOrigin / 1000
    utimesSync(folder, now, now)
  } catch (fault) {
    if (!existsSync(join(folder, 'main.js'))) throw fault
  }
}
