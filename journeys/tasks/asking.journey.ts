import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { expect } from 'vitest'
import { foundService } from '../found-service.ts'
import { journey, type Scene } from '../journey.ts'
import { press } from '../press.ts'
import { task } from './task.ts'

const PHONE = { width: 390, height: 844 }
/** Milliseconds and bytes a second, as Chromium's own “3G” has them. */
const THIRD_GENERATION = {
  ...{ offline: false, latency: 563, downloadThroughput: 180_000, uploadThroughput: 84_000 },
}
const PHOTO = Buffer.concat([Buffer.of(0xff, 0xd8, 0xff, 0xe0), Buffer.alloc(50_000, 7)])

journey(
  'tasks 30, 31 and 33: without scripts, on a phone, a parent finds a page, asks for help in two halves and sends a photo of a letter',
  async scene => {
    await foundService(scene.page, scene.origin)
    await theCoordinatorEntersTheHours(scene)
    const phone = await aPhone(scene)
    await theFirstScreenSaysIt(phone, scene)
    await findsThePage(scene)
    const code = await theFirstHalf(phone, scene)
    await theSecondHalf(await aPhone(scene), scene, code)
  },
  { scripts: false },
)

journey(
  'task 40: a practitioner asks for a family within a dozen fields; the service closes and the page says so',
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

/** Plain words, no account, at the speed of 3G: each page from the first one in three taps at most. */
async function findsThePage(scene: Scene) {
  for (const [wanted, ...taps] of [
    ['The council sent a decision that can be appealed', /^Work out a date/, /decision that can be appealed/],
    ['Options', /^Which options are there/],
    ['Independent of the council', 'Who else can help'],
    ['take no side', 'How we stay impartial'],
  ] as const) {
    const phone = await aSlowPhone(scene)
    await task(phone, `Task 30: find “${wanted}”`, { clicks: 3, seconds: 3 }, async hands => {
      for (const tap of taps) await hands.on(phone.getByRole('main').getByRole('link', { name: tap }).first())
      await phone.getByRole('main').getByText(wanted).first().waitFor()
    })
    await phone.context().close()
  }
}

async function aSlowPhone(scene: Scene): Promise<Page> {
  const phone = await aPhone(scene)
  const network = await phone.context().newCDPSession(phone)
  await network.send('Network.emulateNetworkConditions', THIRD_GENERATION)
  return phone
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

/** Ten questions at most: what is asked is counted as it stands on the page. */
async function theSecondHalf(phone: Page, scene: Scene, code: string) {
  const { look } = scene
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
  await task(
    phone,
    'Task 31: ask for help, from a form that was kept',
    { clicks: 1, seconds: 300 },
    async hands => {
      await hands.fill(phone.getByLabel('Telephone number'), '07700 900123')
      await hands.fill(phone.getByLabel(/^Is there a date/), '4 1 2027')
      await phone.waitForTimeout(2_000)
      await hands.on(phone.getByRole('button', { name: 'Send', exact: true }))
      await phone.getByText('Your reference is').waitFor()
    },
  )
  const told = await phone.getByRole('main').innerText()
  for (const words of ['What happens next', 'about three working days']) expect(told).toContain(words)
  expect(told).not.toMatch(/know you|already/)
  await sendsAPhoto(phone, scene)
}

/** She is told that it came, and that one of us looks at the dates; one of us sees the date that she named, and the photo. */
async function sendsAPhoto(phone: Page, { page, origin, look, product }: Scene) {
  const file = join(product.data, 'letter.jpg')
  await writeFile(file, PHOTO)
  await task(phone, 'Task 33: send a photo of the letter', { clicks: 1 }, async hands => {
    await phone.getByLabel('Photo or file').setInputFiles(file)
    await hands.on(phone.getByRole('button', { name: 'Add this file', exact: true }))
    await phone.getByText('We have received it. One file has come so far.').waitFor()
  })
  await phone.getByText('One of us will look at the dates in it and tell you.').waitFor()
  await look('ask-sent', { page: phone })
  await page.goto(`${origin}/requests`)
  await page.getByText('4 January 2027').waitFor()
  await page.getByRole('button', { name: /^Claim/ }).click()
  await page.getByRole('link', { name: 'letter.jpg' }).waitFor()
  expect(await page.getByRole('main').innerText()).toContain('4 January 2027')
}

async function aPractitionerAsks({ somebodyElse, origin, look }: Scene) {
  const desk = await somebodyElse()
  await desk.goto(origin)
  await task(desk, 'Task 40: refer a family that agreed', { clicks: 4, seconds: 180 }, async hands => {
    await hands.on(desk.getByRole('link', { name: /You work with a family/ }))
    await desk.getByText('How we work.').waitFor()
    await look('practitioner', { page: desk })
    await hands.fill(desk.getByLabel('Your name'), 'Sam Senco')
    await hands.fill(desk.getByLabel('Your job, and where you work'), 'SENCO, Mere School')
    await hands.on(desk.getByLabel('A parent or carer'))
    await hands.fill(desk.getByLabel('The name of whoever agreed'), 'Maya Kowalska')
    await hands.on(desk.getByLabel('They told me when we met'))
    await hands.fill(desk.getByLabel('Telephone number', { exact: true }), '01632 960417')
    await hands.fill(desk.getByLabel('What is it about?'), 'She would like to talk about the plan.')
    // What comes within two seconds is held to be a program's.
    await desk.waitForTimeout(2_100)
    await hands.on(desk.getByRole('button', { name: 'Send', exact: true }))
    await desk.getByRole('heading', { name: 'Thank you, we have it' }).waitFor()
  })
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
