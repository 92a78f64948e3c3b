import { rm } from 'node:fs/promises'
import type { BrowserContext, Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { FactFinder } from '../scripts/proving/fact-finder.ts'
import { lookThroughFolder } from '../scripts/proving/look-through.ts'
import { temporaryFolder } from '../test/temporary-folder.ts'
import { openProfile } from './browser.ts'
import { foundService } from './found-service.ts'
import { startProduct } from './start-product.ts'

// T10: somebody else has the same device afterwards. Neither going back nor the browser's own folder shows a word.

const WORDS = ['Quillonbrack Osterwane', 'He must not know that I rang', 'Venntorpe Lysandro', '01632 960777']
const [CALLER = '', SAID = '', CHILD = '', PHONE = ''] = WORDS

test('on a device that others use, nothing is left once somebody has signed out or left the page in haste', async () => {
  await using product = await startProduct()
  const folder = await temporaryFolder('profile')
  const context = await openProfile(folder)
  try {
    await officerLeaves(await context.newPage(), product.origin)
    await parentLeaves(context, product.origin)
  } finally {
    await context.close()
  }
  const finder = new FactFinder(WORDS)
  expect(await lookThroughFolder(finder, folder)).toBeGreaterThan(0)
  expect([...finder.found]).toEqual([])
  await rm(folder, { recursive: true, force: true })
}, 240_000)

/** A call is logged and its file read; after signing out, Back leads to the door. */
async function officerLeaves(page: Page, origin: string) {
  await foundService(page, origin)
  await page.goto(`${origin}/contacts/new`)
  await page.getByLabel('Who is calling?').fill(CALLER)
  await page.getByLabel('Telephone number').first().fill(PHONE)
  await page.locator('[name=words]').fill(SAID)
  await page.keyboard.press('Control+Enter')
  await page.waitForURL('**/families/*')
  await page.getByText(SAID).first().waitFor()
  await page.getByRole('button', { name: 'Sign out' }).click()
  await page.waitForURL('**/sign-in*')
  await page.goBack()
  await page.getByLabel('Password', { exact: true }).waitFor()
  for (const words of WORDS) expect(await page.content()).not.toContain(words)
}

/** A parent has typed half of what they wanted to say, and has to be gone: neither Back nor the list of pages shows it. */
async function parentLeaves(context: BrowserContext, origin: string) {
  const page = await context.newPage()
  await context.route(
    url => url.protocol === 'https:',
    route => route.fulfill({ body: 'It will rain.', contentType: 'text/html' }),
  )
  await page.goto(`${origin}/`)
  await page.goto(`${origin}/ask`)
  await page.getByLabel('What is it about?').fill(`${SAID}. ${CHILD}.`)
  await page
    .getByRole('button', { name: /Exit this page/ })
    .first()
    .click()
  await page.getByText('It will rain.').waitFor()
  await page.goBack()
  for (const words of WORDS) expect(await page.content()).not.toContain(words)
  await page.goForward().catch(() => null)
  for (const words of WORDS) expect(await page.content()).not.toContain(words)
}
