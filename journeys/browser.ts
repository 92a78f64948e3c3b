import { type Browser, type BrowserContext, chromium } from 'playwright-core'
import { chromiumPath } from '../scripts/checking/find-chromium.ts'

/** No sandbox, since build machines run as root; nothing that would reach outside this machine. */
const ARGUMENTS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--no-proxy-server',
]

/** Chromium with an empty profile. Refuses when the machine has none. */
export const openBrowser = async (): Promise<Browser> =>
  chromium.launch({ executablePath: await found(), args: ARGUMENTS })

/** Chromium with a profile that stays in this folder, as on a device that others use too. */
export const openProfile = async (folder: string): Promise<BrowserContext> =>
  chromium.launchPersistentContext(folder, {
    ...{ executablePath: await found(), args: ARGUMENTS },
    ...{ locale: 'en-GB', viewport: { width: 1280, height: 900 } },
  })

async function found(): Promise<string> {
  const path = await chromiumPath()
  if (!path) throw new Error('There is no Chromium: run scripts/install-chromium.sh.')
  return path
}
