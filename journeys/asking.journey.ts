import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { expect } from 'vitest'
import { foundService } from './found-service.ts'
import { journey, type Scene } from './journey.ts'
import { press } from './press.ts'

const PHONE = { width: 390, height: 844 }
const PHOTO = Buffer.concat([Buffer.of(0xff, 0xd8, 0xff, 0xe0), Buffer.alloc(50_000, 7)])

journey(
  'without scripts, on a phone, a parent asks for help in two halves and sends a photo of a letter',
  async scene => {
    await foundService(scene.page, scene.origin)
    await theCoordinatorEntersTheHours(scene)
    const phone = await aPhone(scene)
    await theFirstScreenSaysIt(phone, scene)
    const code = await theFirstHalf(phone, scene)
    await theSecondHalf(await aPhone(scene), scene, code)
  },
  { scripts: false },
)

journey(
  'a practitioner asks for a family within a dozen fields; the service closes and the page says so',
  async scene => {
    await foundService(scene.page, scene.origin)
    await aPractitionerAsks(scene)
    await theServiceCloses(scene)
    await thePublicReads(scene)
  },
)

async function aPhone({ somebodyElse, origin }: Scene): Promise<Page> {
  const phone = await somebodyElse()
  await phone.setViewportSize(PHONE)
  await phone.goto(origin)
  return phone
}

async function theCoordinatorEntersTheHours({ page, look }: Scene) {
  await page.getByRole('link', { name: 'How we are reached' }).first().click()
  for (const day of ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'])
    await page.getByLabel(day, { exact: true }).fill('midnight to midnight')
  await page.getByLabel('The line is open on bank holidays too').check()
  await press(page, 'Save the hours')
  await page.getByLabel('How long people wait').fill('At present people wait about three working days.')
  await press(page, 'Save and show')
  await look('how-we-are-reached')
}

/** Number, whether it is answered, how long people wait, and the three doors: all on the first screen of a phone. */
async function theFirstScreenSaysIt(phone: Page, { look }: Scene) {
  for (const words of ['01632 960555', 'The line is open now', 'about three working days', 'Ask for help'])
    await phone.getByRole('main').getByText(words).first().waitFor()
  const doors = await phone.locator('.evenhand-door').all()
  const boxes = await Promise.all(doors.map(door => door.boundingBox()))
  expect(new Set(boxes.map(box => `${box?.width}`)).size).toBe(1)
  expect(Math.max(...boxes.map(box => (box?.y ?? 0) + (box?.height ?? 0)))).toBeLessThan(PHONE.height)
  await look('public-home', { page: phone })
  await phone.setViewportSize(PHONE)
}

async function theFirstHalf(phone: Page, { look }: Scene): Promise<string> {
  await phone.getByRole('link', { name: 'Ask for help' }).first().click()
  await look('ask', { page: phone })
  await phone.setViewportSize(PHONE)
  await phone.getByLabel('A parent or carer').check()
  await phone.getByLabel('What is it about?').fill('The council will not assess my son.')
  await press(phone, 'Keep it and finish later')
  await phone.getByRole('heading', { name: 'Your form is kept' }).waitFor()
  expect(new URL(phone.url()).pathname).toBe('/ask')
  await look('ask-kept', { page: phone })
  return (await phone.locator('.evenhand-code').innerText()).trim()
}

/** Ten questions at most (task 31): what is asked is counted as it stands on the page. */
async function theSecondHalf(phone: Page, { look, product }: Scene, code: string) {
  await phone.getByRole('link', { name: 'Go on with a form that you began' }).click()
  await phone.getByLabel('The code of your form').fill(code.toLowerCase())
  await press(phone, 'Open my form')
  expect(await phone.getByLabel('What is it about?').inputValue()).toBe('The council will not assess my son.')
  const questions = phone.locator('main form .govuk-label--m, main form .govuk-fieldset__legend--m')
  expect(await questions.count()).toBeLessThanOrEqual(10)
  // Quicker than people type is taken for a program.
  await phone.waitForTimeout(2_000)
  await press(phone, 'Send')
  await phone.getByRole('link', { name: /Tell us one way to reach you/ }).waitFor()
  await look('ask-mistake', { page: phone })
  await phone.setViewportSize(PHONE)
  await phone.getByLabel('Telephone number').fill('07700 900123')
  await phone.waitForTimeout(2_000)
  await press(phone, 'Send')
  await phone.getByText('Your reference is').waitFor()
  const file = join(product.data, 'letter.jpg')
  await writeFile(file, PHOTO)
  await phone.getByLabel('Photo or file').setInputFiles(file)
  await press(phone, 'Add this file')
  await phone.getByText('We have received it. One file has come so far.').waitFor()
  await look('ask-sent', { page: phone })
}

async function aPractitionerAsks({ somebodyElse, origin, look }: Scene) {
  const desk = await somebodyElse()
  await desk.goto(origin)
  await desk.getByRole('link', { name: /You work with a family/ }).click()
  await desk.getByText('How we work.').waitFor()
  await look('practitioner', { page: desk })
  await desk.getByLabel('Your name').fill('Sam Senco')
  await desk.getByLabel('Your job, and where you work').fill('SENCO, Mere School')
  await desk.getByLabel('A parent or carer').check()
  await desk.getByLabel('The name of whoever agreed').fill('Maya Kowalska')
  await desk.getByLabel('They told me when we met').check()
  await desk.getByLabel('Telephone number', { exact: true }).fill('01632 960417')
  await desk.getByLabel('What is it about?').fill('She would like to talk about the plan.')
  await desk.waitForTimeout(1_000)
  await press(desk, 'Send')
  await desk.getByRole('heading', { name: 'Thank you, we have it' }).waitFor()
  expect(await desk.getByRole('main').innerText()).not.toContain('Maya')
  await look('practitioner-sent', { page: desk })
}

/** Two presses and a sentence (task 22): the next visitor reads it. */
async function theServiceCloses({ page, somebodyElse, origin, look }: Scene) {
  await page.getByRole('link', { name: 'How we are reached' }).first().click()
  await page.getByLabel('Closed for now').check()
  await press(page, 'Save and show')
  await page.getByRole('link', { name: /Tell people why/ }).waitFor()
  await look('how-we-are-reached-mistake')
  await page.getByLabel('Message to the public').fill('We answer what has come in until 7 December.')
  await press(page, 'Save and show')
  const visitor = await somebodyElse()
  await visitor.goto(origin)
  await visitor.getByText('We answer what has come in until 7 December.').waitFor()
  await look('public-home-closed', { page: visitor })
}

async function thePublicReads({ somebodyElse, origin, look }: Scene) {
  const visitor = await somebodyElse()
  for (const path of ['understand', 'what-we-do', 'impartial']) {
    await visitor.goto(`${origin}/${path}`)
    expect(await visitor.getByRole('button', { name: 'Exit this page' }).isVisible()).toBe(true)
    await look(`public-${path}`, { page: visitor })
  }
}
