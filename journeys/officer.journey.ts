import type { Page } from 'playwright-core'
import { expect } from 'vitest'
import type { AuthenticatorApp } from '../test/authenticator-app.ts'
import { foundService, RUTH, SERVICE } from './found-service.ts'
import { journey, type Scene } from './journey.ts'
import { press } from './press.ts'
import { readInvitation } from './read-invitation.ts'
import { printCode, setUpApp, signIn } from './second-step.ts'

const SAM = { name: 'Sam Okafor', address: 'sam@fenbridge.example', password: 'a kettle, a heron, a map' }

journey('an officer is invited, logs calls by keyboard, and loses nothing that was typed', async scene => {
  await foundService(scene.page, scene.origin)
  await isInvited(scene)
  const [sam, app] = await takesUpTheInvitation(scene)
  await logsACallByKeyboard(sam)
  const contact = await keepsTextThroughALapse(sam, app, scene)
  await amendTheSameContact(sam, contact, scene)
  await hasOtherRoles(sam, scene)
  await leaves(sam, scene)
})

async function isInvited({ page, look }: Scene) {
  await page.getByRole('link', { name: 'People', exact: true }).first().click()
  await page.getByRole('button', { name: 'Invite somebody' }).click()
  await page.waitForURL('**/people/invite')
  await look('invite')
  await page.getByLabel('Name', { exact: true }).fill(SAM.name)
  await page.getByLabel('E-mail address').fill('sam at fenbridge')
  await press(page, 'Send the invitation')
  const mistakes = await page.locator('.govuk-error-summary').innerText()
  expect(mistakes).toContain('like name@example.org')
  expect(mistakes).toContain('Choose at least one role')
  await look('invite-mistakes')
  await page.getByLabel('E-mail address').fill(SAM.address)
  await page.getByLabel('Officer', { exact: true }).check()
  await press(page, 'Send the invitation')
  await page.waitForURL('**/people')
  expect(await page.getByRole('main').innerText()).toContain(SAM.name)
  await look('people')
}

async function takesUpTheInvitation({
  product,
  somebodyElse,
  look,
}: Scene): Promise<[Page, AuthenticatorApp]> {
  const { subject, link } = await readInvitation(product)
  expect(subject).toBe('Your invitation')
  const page = await somebodyElse()
  await page.goto(link)
  await look('invitation', { page })
  const told = await page.getByRole('main').innerText()
  expect(told).toContain(`${RUTH.name} invites you to ${SERVICE}`)
  expect(told).toContain(SAM.address)
  await page.getByLabel('Password', { exact: true }).fill('kettle')
  await press(page, 'Open my account')
  expect(await page.title()).toMatch(/^Error: /)
  await page.getByLabel('Password', { exact: true }).fill(SAM.password)
  await press(page, 'Open my account')
  const app = await setUpApp(page)
  await printCode(page)
  await page.waitForURL('**/today')
  const again = await somebodyElse()
  await again.goto(link)
  await again.getByRole('heading', { level: 1, name: 'This invitation is over' }).waitFor()
  await look('invitation-over', { page: again })
  return [page, app]
}

/** The hand never leaves the keyboard: one key opens the form, and typing starts in its first field. */
async function logsACallByKeyboard(page: Page) {
  const { keyboard } = page
  await keyboard.press('c')
  await page.waitForURL('**/contacts/new')
  await page.locator('[name=callerName]:focus').waitFor()
  await keyboard.type('Grace Adeyemi')
  for (const key of ['Tab', 'Tab']) await keyboard.press(key)
  for (const typed of ['01632 960456', 'Ife']) {
    await keyboard.type(typed)
    await keyboard.press('Tab')
  }
  await keyboard.press('Tab')
  await keyboard.type('The placement was named without asking her.')
  expect(await page.locator(':focus').getAttribute('name')).toBe('words')
  await keyboard.press('Control+Enter')
  await page.waitForURL('**/families/*')
  expect(await page.getByRole('main').innerText()).toContain('Grace Adeyemi')
  expect(await page.locator('.evenhand-words').innerText()).toBe(
    'The placement was named without asking her.',
  )
}

/** The session ends in the middle of a form; after signing in the text stands in the form again. */
async function keepsTextThroughALapse(page: Page, app: AuthenticatorApp, { look }: Scene): Promise<string> {
  await page.getByRole('button', { name: 'Log a call with this family' }).click()
  await page.waitForURL('**/contacts/new?file=*')
  await page.locator('[name=words]:focus').waitFor()
  await page.keyboard.type('She asked for the letter again')
  await page.getByText(/^Draft saved \d\d:\d\d$/).waitFor()
  await look('log-call-known', { page })
  await page.keyboard.type(', by post.')
  await page.context().clearCookies()
  await page.keyboard.press('Control+Enter')
  await page.getByText('What you typed is kept').waitFor()
  await look('sign-in-lapsed', { page })
  await signIn(page, SAM, app)
  await page.waitForURL('**/contacts/new?file=*')
  const words = page.getByLabel('What they told us, in their words')
  expect(await words.inputValue()).toBe('She asked for the letter again, by post.')
  expect(await page.getByRole('link', { name: /^My drafts/ }).innerText()).toBe('My drafts (1)')
  await look('log-call-restored', { page })
  await page.getByRole('link', { name: /^My drafts/ }).click()
  await look('drafts', { page })
  await page.getByRole('main').getByRole('link', { name: 'Log a call' }).click()
  expect(await words.inputValue()).toBe('She asked for the letter again, by post.')
  await press(page, 'Save')
  await page.waitForURL('**/families/*')
  expect(await page.getByRole('link', { name: /^My drafts/ }).innerText()).toBe('My drafts (0)')
  expect(await page.locator('.evenhand-words').first().innerText()).toBe(
    'She asked for the letter again, by post.',
  )
  return (
    (await page
      .getByRole('link', { name: /^Amend/ })
      .first()
      .getAttribute('href')) ?? ''
  )
}

/** Whoever saves second is shown both texts, and nothing of either is overwritten. */
async function amendTheSameContact(sam: Page, contact: string, { page: ruth, origin, look }: Scene) {
  for (const page of [sam, ruth]) await page.goto(`${origin}${contact}`)
  const label = 'What they told us, in their words'
  await sam.getByLabel(label).fill('She asked for the letter again, by post and by e-mail.')
  await ruth.getByLabel(label).fill('She asked for the letter again, by second-class post.')
  await press(sam, 'Save')
  await sam.waitForURL('**/families/*')
  await press(ruth, 'Save')
  await ruth.getByRole('heading', { name: `${SAM.name} saved this while you were typing` }).waitFor()
  const shown = await ruth.getByRole('main').innerText()
  expect(shown).toContain('by post and by e-mail.')
  expect(await ruth.getByLabel(label).inputValue()).toBe(
    'She asked for the letter again, by second-class post.',
  )
  await look('amend-conflict')
  await ruth.getByLabel(label).fill('She asked for the letter again, by second-class post and by e-mail.')
  await press(ruth, 'Save')
  await ruth.waitForURL('**/families/*')
  expect(await ruth.locator('.evenhand-words').first().innerText()).toContain(
    'second-class post and by e-mail.',
  )
  expect(await ruth.getByRole('main').innerText()).toContain(`by ${SAM.name}`)
  expect(await ruth.getByRole('link', { name: RUTH.name }).isVisible()).toBe(true)
  await look('file-amended')
}

/** A second role is added, and taken up with the next click. */
async function hasOtherRoles(sam: Page, { page: ruth, origin, look }: Scene) {
  await ruth.goto(`${origin}/people`)
  await ruth.getByRole('link', { name: SAM.name }).click()
  await ruth.getByRole('heading', { level: 1, name: SAM.name }).waitFor()
  await look('person')
  await ruth.getByLabel('Deputy', { exact: true }).check()
  await press(ruth, 'Save the roles')
  await ruth.getByText('Roles changed').waitFor()
  await sam.goto(`${origin}/people`)
  await sam.getByRole('heading', { level: 1, name: 'People' }).waitFor()
}

/** The account is closed, with a reason: the next click of whoever left ends at the door. */
async function leaves(sam: Page, { page: ruth, origin, look }: Scene) {
  await ruth.getByRole('link', { name: 'Send a new invitation, or close the account' }).click()
  await ruth.getByRole('heading', { level: 1, name: `How ${SAM.name} comes in` }).waitFor()
  await look('person-door')
  await press(ruth, 'Close the account')
  await ruth.getByRole('link', { name: 'Say why' }).waitFor()
  await ruth.getByLabel('Why').fill('His contract ended.')
  await press(ruth, 'Close the account')
  await ruth.getByText('Closed', { exact: true }).waitFor()
  await sam.goto(`${origin}/today`)
  await sam.waitForURL('**/sign-in*')
  await ruth.getByRole('link', { name: 'Back' }).click()
  await ruth.getByRole('link', { name: SAM.name }).click()
  expect(await ruth.getByRole('main').innerText()).toContain('His contract ended.')
  await look('person-closed')
}
