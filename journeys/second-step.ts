import type { Page } from 'playwright-core'
import { type AuthenticatorApp, authenticatorApp, halfMinuteOf } from '../test/authenticator-app.ts'

/** When each app's last code was used: it works once. */
const used = new WeakMap<AuthenticatorApp, number>()

/** Types the app's code into the page's field, once there is one that was not used yet. */
export async function typeCode(page: Page, app: AuthenticatorApp) {
  while (halfMinuteOf(new Date()) <= (used.get(app) ?? 0)) await page.waitForTimeout(500)
  const now = new Date()
  used.set(app, halfMinuteOf(now))
  await page.getByLabel('Code from your app').fill(app.codeAt(now))
}

/** Reads the key from the page into an app, and shows its first code. */
export async function setUpApp(page: Page): Promise<AuthenticatorApp> {
  await page.waitForURL('**/sign-in/set-up*')
  const app = authenticatorApp((await page.locator('[data-secret]').getAttribute('data-secret')) ?? '')
  await typeCode(page, app)
  await page.getByRole('button', { name: 'Use this app', exact: true }).click()
  return app
}

/** Writes the recovery code down, and types its end from the paper; gives the code. */
export async function printCode(page: Page): Promise<string> {
  await page.waitForURL('**/sign-in/recovery-code*')
  const code = (await page.locator('[data-recovery-code]').getAttribute('data-recovery-code')) ?? ''
  await page.getByLabel('The last five letters and figures').fill(code.slice(-5))
  await page.getByRole('button', { name: 'I have it on paper', exact: true }).click()
  return code
}

/** Signs in from the page of signing in, with password and app. */
export async function signIn(page: Page, who: { address: string; password: string }, app: AuthenticatorApp) {
  await page.getByLabel('E-mail address').fill(who.address)
  await page.getByLabel('Password', { exact: true }).fill(who.password)
  await page.getByRole('button', { name: 'Sign in', exact: true }).click()
  await page.waitForURL('**/sign-in/second-step*')
  await typeCode(page, app)
  await page.getByRole('button', { name: 'Continue', exact: true }).click()
}
