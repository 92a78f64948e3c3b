import type { CDPSession, Page } from 'playwright-core'
import { expect } from 'vitest'
import { choosePassword, RUTH } from './found-service.ts'
import { journey, type Scene } from './journey.ts'
import { press } from './press.ts'
import { printCode, setUpApp, signIn, typeCode } from './second-step.ts'

journey(
  'a co-ordinator comes in with an app, and gets back in after losing the phone and the password',
  async scene => {
    const { page, origin, look } = scene
    await choosePassword(scene.page, scene.origin)
    await look('second-step-set-up')
    await page.goto(`${origin}/today`)
    await page.waitForURL('**/sign-in/set-up?next=%2Ftoday')
    await page.getByLabel('Code from your app').fill('000000')
    await press(page, 'Use this app')
    await page.getByText('This is not the code that your app shows now').first().waitFor()
    await look('second-step-set-up-mistake')
    const app = await setUpApp(page)
    await page.waitForURL('**/sign-in/recovery-code*')
    await look('recovery-code')
    const code = await printCode(page)
    await signOut(scene)
    await page.getByLabel('E-mail address').fill(RUTH.address)
    await page.getByLabel('Password', { exact: true }).fill(RUTH.password)
    await press(page, 'Sign in')
    await page.waitForURL('**/sign-in/second-step*')
    await look('second-step')
    await typeCode(page, app)
    await press(page, 'Continue')
    await page.goto(`${origin}/me`)
    await look('my-account')
    await signOut(scene)
    const [newApp, newCode] = await losesThePhone(scene, code)
    await signOut(scene)
    await losesThePassword(scene, newCode)
    await typeCode(page, newApp)
    await press(page, 'Continue')
    await page.waitForURL('**/sign-in/new-password*')
    await look('new-password')
    await page.getByLabel('New password').fill('nine lanterns by the weir')
    await press(page, 'Use this password')
    await printCode(page)
    await signOut(scene)
    await signIn(page, { ...RUTH, password: 'nine lanterns by the weir' }, newApp)
    await page.getByRole('link', { name: RUTH.name }).waitFor()
  },
)

journey('a passkey that opens the keys replaces the password', async scene => {
  const { page, origin, look } = scene
  await choosePassword(scene.page, scene.origin)
  const device = await virtualDevice(page, { hasPrf: true })
  await page.getByLabel('Name of the passkey').fill('My phone')
  await press(page, 'Make a passkey')
  await printCode(page)
  await signOut(scene)
  await look('sign-in-with-passkey')
  await press(page, 'Sign in with a passkey')
  await page.getByRole('link', { name: RUTH.name }).waitFor()
  await page.goto(`${origin}/me/passkeys`)
  expect(await page.getByRole('main').innerText()).toContain('My phone')
  await look('passkeys')
  await page.getByLabel('Your password').last().fill(RUTH.password)
  await press(page, 'Take it away')
  await page.getByText('This is the only second factor of your account').first().waitFor()
  expect(await signatures(device)).toBeGreaterThan(0)
})

journey('a passkey that does not open the keys asks for the password too', async scene => {
  const { page } = scene
  await choosePassword(scene.page, scene.origin)
  await virtualDevice(page, { hasPrf: false })
  await press(page, 'Make a passkey')
  await printCode(page)
  await signOut(scene)
  await press(page, 'Sign in with a passkey')
  await page.getByRole('heading', { level: 1, name: 'Enter your password too' }).waitFor()
  await scene.look('password-after-passkey')
  await page.getByLabel('Password', { exact: true }).fill(RUTH.password)
  await press(page, 'Continue with the password')
  await page.getByRole('link', { name: RUTH.name }).waitFor()
})

async function signOut({ page, origin }: Scene) {
  await page.goto(`${origin}/sign-out`)
  await page.getByRole('main').getByRole('button', { name: 'Sign out' }).click()
  await page.waitForURL('**/sign-in?ended=yes')
}

async function losesThePhone({ page, look }: Scene, code: string) {
  await page.getByLabel('E-mail address').fill(RUTH.address)
  await page.getByLabel('Password', { exact: true }).fill(RUTH.password)
  await press(page, 'Sign in')
  await page.getByText('I have lost my phone or my passkey').click()
  await look('second-step-lost-phone')
  await page.getByLabel('Recovery code').fill(code.toUpperCase())
  await press(page, 'Use the recovery code')
  const app = await setUpApp(page)
  return [app, await printCode(page)] as const
}

async function losesThePassword({ page, look }: Scene, code: string) {
  await page.getByRole('link', { name: 'I do not know my password' }).click()
  await page.getByLabel('E-mail address').fill(RUTH.address)
  await page.getByLabel('Recovery code').fill('not-this-one')
  await press(page, 'Continue')
  await page.getByText('do not go together').first().waitFor()
  await look('recovery-mistake')
  await page.getByLabel('Recovery code').fill(code)
  await press(page, 'Continue')
  await page.waitForURL('**/sign-in/second-step*')
}

interface Device {
  session: CDPSession
  authenticatorId: string
}

/** Chromium's own device for tests: it checks a finger that is always right. */
async function virtualDevice(page: Page, { hasPrf }: { hasPrf: boolean }): Promise<Device> {
  const session = await page.context().newCDPSession(page)
  await session.send('WebAuthn.enable')
  const { authenticatorId } = await session.send('WebAuthn.addVirtualAuthenticator', {
    options: {
      protocol: 'ctap2',
      ctap2Version: 'ctap2_1',
      transport: 'internal',
      hasResidentKey: true,
      hasUserVerification: true,
      isUserVerified: true,
      automaticPresenceSimulation: true,
      hasPrf,
    },
  })
  return { session, authenticatorId }
}

/** How often it has signed. */
async function signatures({ session, authenticatorId }: Device): Promise<number> {
  const { credentials } = await session.send('WebAuthn.getCredentials', { authenticatorId })
  return credentials[0]?.signCount ?? 0
}
