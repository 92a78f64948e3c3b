import { access, constants } from 'node:fs/promises'
import { join } from 'node:path'
import { runProgram } from './run-program.ts'

const PLACES = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome']

/** Path of the browser for journeys: `EVENHAND_CHROMIUM`, or where Debian puts it; undefined where there is none. */
export async function chromiumPath(): Promise<string | undefined> {
  const chosen = process.env['EVENHAND_CHROMIUM']
  for (const place of chosen ? [chosen] : PLACES) if (await mayRun(place)) return place
  return undefined
}

/** Sees to it that there is a Chromium; settles to a sentence saying why there is none, or to nothing. */
export async function ensureChromium(root: string): Promise<string | undefined> {
  if (await chromiumPath()) return undefined
  const { code, output } = await runProgram('sh', [join(root, 'scripts/install-chromium.sh')], root)
  if (code === 0 && (await chromiumPath())) return undefined
  return `There is no Chromium for the journeys. ${output.trim().split('\n').at(-1) ?? ''}`
}

async function mayRun(path: string): Promise<boolean> {
  return access(path, constants.X_OK).then(
    () => true,
    () => false,
  )
}
