import type { Page } from 'playwright-core'
import type { AuthenticatorApp } from '../test/authenticator-app.ts'
import { printCode, setUpApp } from './second-step.ts'

export const SERVICE = 'Fenbridge Parent Partnership'
export const RUTH = {
  name: 'Ruth Calder',
  address: 'ruth@fenbridge.example',
  password: 'seven herons on the mere',
}

/** Types what is asked at set-up, with the colours that stand in the form. */
export async function fillSetUp(page: Page) {
  await page.getByLabel('What is the service called?').fill(SERVICE)
  await page.getByLabel('Norfolk Parent Partnership').check()
  await page.getByLabel('Name', { exact: true }).fill(RUTH.name)
  await page.getByLabel('E-mail address').fill(RUTH.address)
  await page.getByLabel('Password', { exact: true }).fill(RUTH.password)
}

/** Sets a service up through its first page; ends on the co-ordinator's empty Today. Gives the co-ordinator's app. */
export async function foundService(page: Page, origin: string): Promise<AuthenticatorApp> {
  await page.goto(origin)
  await fillSetUp(page)
  await page.getByRole('button', { name: 'Set up the service' }).click()
  const app = await setUpApp(page)
  await printCode(page)
  await confirmSheets(page)
  return app
}

/** Reads the last word of each of the three sheets and types it, as from the paper. */
export async function confirmSheets(page: Page) {
  await page.waitForURL('**/keys/sheets')
  const words = await page.locator('.evenhand-check-word').allInnerTexts()
  for (const [at, word] of words.entries()) await page.getByLabel(`Check word of sheet ${at + 1}`).fill(word)
  await page.getByRole('button', { name: 'The sheets are printed' }).click()
  await page.waitForURL('**/today')
}
