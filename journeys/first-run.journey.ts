import type { Page } from 'playwright-core'
import { expect } from 'vitest'
import { DEFAULT_STYLE } from '#design/house-style.ts'
import { confirmSheets, fillCoordinator, fillService, goOn, RUTH, SERVICE } from './found-service.ts'
import { journey, type Scene } from './journey.ts'
import { press } from './press.ts'
import { printCode, setUpApp } from './second-step.ts'

journey('a co-ordinator sets a service up, takes its first call and finds the family again', async scene => {
  await setsUpTheService(scene)
  const reference = await takesTheFirstCall(scene)
  await findsTheFamily(scene, reference)
  await seesWhoLooked(scene, reference)
  await signsOut(scene)
})

/** Five pages: an empty name and colours that are hard to read are sent back; one may go back, and leave. */
async function setsUpTheService({ page, origin, look, somebodyElse }: Scene) {
  await page.goto(origin)
  expect(await page.title()).toContain('Your service')
  await look('set-up')
  await fillService(page)
  await page.getByLabel('What is the service called?').fill('')
  await press(page, 'Continue')
  expect(await page.title()).toMatch(/^Error: /)
  expect(await page.locator('.govuk-error-summary').innerText()).toContain('name')
  expect(await page.getByLabel('Telephone number').inputValue()).toBe('01632 960555')
  await look('set-up-mistakes')
  await page.getByLabel('What is the service called?').fill(SERVICE)
  await goOn(page, 'profile')
  await look('set-up-policy')
  await page.getByRole('link', { name: 'Back' }).click()
  expect(await page.getByLabel('What is the service called?').inputValue()).toBe(SERVICE)
  await page.getByLabel('Which area is it for?').fill('Fenbridge and Mere')
  await goOn(page, 'profile')
  await page.getByLabel('Norfolk Parent Partnership').check()
  await goOn(page, 'words')
  await page.goBack()
  expect(await page.getByLabel('Norfolk Parent Partnership').isChecked()).toBe(true)
  await goOn(page, 'words')
  await goesOnElsewhere(await somebodyElse(), origin)
  expect(await page.getByLabel('Independent parental supporter (IPS)').isChecked()).toBe(true)
  await look('set-up-words')
  await goOn(page, 'style')
  await choosesAStyle({ page, look })
  await look('set-up-co-ordinator')
  expect(await page.getByRole('main').innerText()).toContain('2 chosen')
  await fillCoordinator(page)
  await page.getByLabel('Password', { exact: true }).fill('short')
  await press(page, 'Set up the service')
  expect(await page.locator('.govuk-error-summary').innerText()).toContain('12 characters')
  await page.getByLabel('Password', { exact: true }).fill(RUTH.password)
  await press(page, 'Set up the service')
  await setUpApp(page)
  await printCode(page)
  await page.waitForURL('**/keys/sheets')
  await look('recovery-sheets')
  await confirmSheets(page)
}

/** Left on one machine it goes on at another: what was entered is kept, and nothing is set up yet. */
async function goesOnElsewhere(page: Page, origin: string) {
  await page.goto(origin)
  expect(page.url()).toMatch(/\/set-up\/here\/words$/)
  await page.getByRole('link', { name: 'Back' }).click()
  expect(await page.getByLabel('Norfolk Parent Partnership').isChecked()).toBe(true)
  await page.context().close()
}

/** Looked at before it is chosen; what is hard to read comes back with a colour that would do. */
async function choosesAStyle({ page, look }: Pick<Scene, 'page' | 'look'>) {
  await page.getByLabel('Second colour').fill('#f7e3a1')
  await press(page, 'Show me how it looks')
  const mistake = page.locator('.govuk-error-summary a')
  expect(await mistake.innerText()).toContain('4.5 to 1 is needed')
  await mistake.click()
  await look('set-up-hard-to-read')
  expect(await mistake.innerText()).toMatch(/#[0-9a-f]{6} would do/)
  await page.locator(':focus').fill(DEFAULT_STYLE.accent)
  await page.getByLabel('Main colour').fill('#46375e')
  await page
    .getByLabel('Logo (optional)')
    .setInputFiles({ name: 'logo.png', mimeType: 'image/png', buffer: A_LOGO })
  await press(page, 'Show me how it looks')
  await page.locator('svg image').waitFor()
  await look('set-up-style')
  await page.getByLabel('Main colour').fill(DEFAULT_STYLE.brand)
  await page.getByLabel('Take the present logo away').check()
  await goOn(page, 'co-ordinator')
}

/** A green field. */
const A_LOGO = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAEAAAAAgCAIAAAAt/+nTAAAAN0lEQVR42u3PQQkAAAgEsEtkHUNZ2gw+hcEKLDX9WgQEBAQEBAQEBAQEBAQEBAQEBAQEBAQErhbSVIB5teyQcgAAAABJRU5ErkJggg==',
  'base64',
)

async function takesTheFirstCall({ page, look }: Scene): Promise<string> {
  expect(await page.getByText('Nothing waits for you yet.').isVisible()).toBe(true)
  await look('today-empty')
  await page.getByRole('main').getByRole('button', { name: 'Log a call' }).click()
  await page.waitForURL('**/contacts/new')
  await look('log-call')
  await page.getByLabel('Who is calling?').fill('Maya Kowalska')
  await page.getByLabel('Telephone number', { exact: true }).fill('01632 960123')
  await page.getByLabel('Child’s name').fill('Theo Kowalski')
  await page.getByLabel('What they told us, in their words').fill(MAYAS_WORDS)
  await page.getByLabel('Minutes').fill('nineteen')
  await press(page, 'Save')
  expect(await page.locator('.govuk-error-summary').innerText()).toContain('Enter the minutes as a number')
  expect(await page.getByLabel('What they told us, in their words').inputValue()).toBe(MAYAS_WORDS)
  await look('log-call-mistakes')
  await page.getByLabel('Minutes').fill('19')
  await press(page, 'Save')
  await page.waitForURL('**/families/*')
  await look('call-logged')
  const [reference = ''] = /EH-\d+/.exec(await page.locator('.govuk-panel').innerText()) ?? []
  expect(reference).not.toBe('')
  return reference
}

const MAYAS_WORDS = `The school says that Theo does not need a plan because he is "quiet".

He was sent home on Tuesday, and again today. She wants to know what she can do, and by when.`

async function findsTheFamily({ page, look }: Scene, reference: string) {
  for (const typed of ['kowal', '+44 1632 960 123', reference]) {
    await page.getByRole('searchbox').fill(typed)
    await page.getByRole('searchbox').press('Enter')
    await page.getByRole('link', { name: reference }).waitFor()
    expect(page.url()).not.toContain(typed)
  }
  await look('families-found')
  await page.getByRole('searchbox').fill('Somebody Else')
  await page.getByRole('searchbox').press('Enter')
  await page.getByText('Nobody was found.').waitFor()
  await look('families-nobody')
  await page.getByRole('link', { name: 'Today', exact: true }).first().click()
  await page.waitForURL('**/today')
  await look('today-first')
  await page.getByRole('link', { name: new RegExp(`^${reference}`) }).click()
  await page.getByRole('heading', { level: 1, name: reference }).waitFor()
  const told = await page.locator('.evenhand-words').innerText()
  expect(told.replace(/\s+/g, ' ')).toBe(MAYAS_WORDS.replace(/\s+/g, ' '))
  await look('file')
}

async function seesWhoLooked({ page, look }: Scene, reference: string) {
  await page.getByRole('link', { name: 'Who looked at this file' }).click()
  await page.getByRole('heading', { level: 1, name: `Who looked at ${reference}` }).waitFor()
  const looks = await page.getByRole('main').innerText()
  expect(looks).toContain(RUTH.name)
  expect(looks).toContain('Logged a contact')
  expect(looks).toContain('Opened the file')
  await look('who-looked')
}

/** Afterwards the file's address leads to signing in, and the button back shows nothing of it. */
async function signsOut({ page, origin, look }: Scene) {
  await page.getByRole('link', { name: 'Back' }).click()
  const file = page.url()
  await press(page, 'Sign out')
  await page.waitForURL('**/sign-in*')
  await look('sign-in')
  await page.goBack()
  expect(await page.content()).not.toContain('Kowalska')
  await page.goto(file)
  await page.getByLabel('E-mail address').fill(RUTH.address)
  await page.getByLabel('Password', { exact: true }).fill('not the right one')
  await press(page, 'Sign in')
  await page.getByText('The e-mail address or the password is not right.').first().waitFor()
  await look('sign-in-mistake')
  await page.goto(origin)
  await page.getByRole('heading', { level: 1, name: SERVICE }).waitFor()
  await look('home')
}
