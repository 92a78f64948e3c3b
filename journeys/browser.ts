import { type Browser, chromium } from 'playwright-core'
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
export async function openBrowser(): Promise<Browser> {
  const executablePath = await chromiumPath()
  if (!executablePath) throw new Error('There is no Chromium: run scripts/install-chromium.sh.')
  return chromium.launch({ executablePath, args: ARGUMENTS })
}
