import type { Page } from 'playwright-core'
import type { AuthenticatorApp } from '../test/authenticator-app.ts'
import { printCode, setUpApp } from './second-step.ts'

export const SERVICE = 'Fenbridge Parent Partnership'
export const RUTH = {
  name: 'Ruth Calder',
  address: 'ruth@fenbridge.example',
  password: 'seven herons on the mere',
}

/** Types what the first page of the set-up asks. */
export async function fillService(page: Page) {
  await page.getByLabel('What is the service called?').fill(SERVICE)
  await page.getByLabel('Which area is it for?').fill('Fenbridge')
  await page.getByLabel('Telephone number').fill('01632 960555')
  await page.getByLabel('E-mail address (optional)').fill('help@fenbridge.example')
}

/** Types what its last page asks. */
export async function fillCoordinator(page: Page) {
  await page.getByLabel('Name', { exact: true }).fill(RUTH.name)
  await page.getByLabel('E-mail address').fill(RUTH.address)
  await page.getByLabel('Password', { exact: true }).fill(RUTH.password)
}

/** Goes on to the next page of the set-up, and waits until it is there. */
export async function goOn(page: Page, to: 'profile' | 'words' | 'style' | 'co-ordinator') {
  await page.getByRole('button', { name: 'Continue', exact: true }).click()
  await page.waitForURL(`**/set-up/*/${to}`)
}

/**
 * Sets a service up through its five pages, with the colours that stand in the form; ends on the co-ordinator's empty
 * Today. Gives the co-ordinator's app.
 */
export async function foundService(page: Page, origin: string): Promise<AuthenticatorApp> {
  await choosePassword(page, origin)
  const app = await setUpApp(page)
  await printCode(page)
  await confirmSheets(page)
  return app
}

/** The five pages, up to the password; what comes next is the second step. */
export async function choosePassword(page: Page, origin: string) {
  await page.goto(origin)
  await fillService(page)
  await goOn(page, 'profile')
  await page.getByLabel('Norfolk Parent Partnership').check()
  await goOn(page, 'words')
  await goOn(page, 'style')
  await goOn(page, 'co-ordinator')
  await fillCoordinator(page)
  await page.getByRole('button', { name: 'Set up the service' }).click()
  await page.waitForURL('**/sign-in/set-up*')
}

/** Reads the last word of each of the three sheets and types it, as from the paper. */
export async function confirmSheets(page: Page) {
  await page.waitForURL('**/keys/sheets')
  const words = await page.locator('.evenhand-check-word').allInnerTexts()
  for (const [at, word] of words.entries()) await page.getByLabel(`Check word of sheet ${at + 1}`).fill(word)
  await page.getByRole('button', { name: 'The sheets are printed' }).click()
  await page.waitForURL('**/today')
}
