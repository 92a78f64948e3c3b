import type { Page } from 'playwright-core'

export const SERVICE = 'Fenbridge Parent Partnership'
export const RUTH = { name: 'Ruth Calder', address: 'ruth@fenbridge.example', password: 'seven herons on the mere' }

/** What somebody types at set-up when all is well. Without colours the ones that stand in the form stay. */
export async function fillSetUp(page: Page, style?: { brand: string; accent: string; font: string }) {
  await page.getByLabel('What is the service called?').fill(SERVICE)
  await page.getByLabel('Norfolk Parent Partnership').check()
  if (style) {
    await page.getByLabel('Main colour').fill(style.brand)
    await page.getByLabel('Second colour').fill(style.accent)
    await page.locator(`input[name=font][value=${style.font}]`).check()
  }
  await page.getByLabel('Name', { exact: true }).fill(RUTH.name)
  await page.getByLabel('E-mail address').fill(RUTH.address)
  await page.getByLabel('Password', { exact: true }).fill(RUTH.password)
}

/** Sets a service up through its first page; ends on the co-ordinator's empty Today. */
export async function foundService(page: Page, origin: string, style?: Parameters<typeof fillSetUp>[1]) {
  await page.goto(origin)
  await fillSetUp(page, style)
  await page.getByRole('button', { name: 'Set up the service' }).click()
  await page.waitForURL('**/today')
}
