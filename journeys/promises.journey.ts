import type { Page } from 'playwright-core'
import { expect } from 'vitest'
import { foundService } from './found-service.ts'
import { journey, type Scene } from './journey.ts'
import { press } from './press.ts'
import { readInvitation } from './read-invitation.ts'
import { printCode, setUpApp } from './second-step.ts'

const SAM = { name: 'Sam Okafor', address: 'sam@fenbridge.example', role: 'Officer' }
const CORA = { name: 'Cora Bright', address: 'cora@fenbridge.example', role: 'Chair' }
const PASSWORD = 'a kettle, a heron, a map'

/** Of a family and of whoever works here: none of it is for the group. */
const PLANTED = ['Quillfeather', 'swallowed the timetable', 'EH-', SAM.name, 'Ruth Calder']

journey(
  'a promise goes from red to green, the group sees the same without a name, and a parent reads it',
  async scene => {
    await foundService(scene.page, scene.origin)
    await aFamilyRings(scene)
    const sam = await joins(scene, SAM)
    await saysThereIsNothing(sam, scene.origin)
    await thePromiseIsRed(scene)
    await whatIsMissingIsMended(scene)
    const cora = await joins(scene, CORA)
    await theGroupSeesTheSame(cora, scene)
    await itIsPublished(scene)
    await aParentReadsIt(scene)
  },
)

async function aFamilyRings({ page, origin }: Scene) {
  await page.goto(`${origin}/contacts/new`)
  await page.getByLabel('Who is calling?').fill('Zebediah Quillfeather')
  await page.getByLabel('What they told us, in their words').fill('The heron swallowed the timetable.')
  await page.getByLabel(/We explained who we are/).check()
  await press(page, 'Save')
  await page.waitForURL(({ pathname }) => !pathname.endsWith('/contacts/new'))
}

/** Invited by the co-ordinator, they take it up at a machine of their own. */
async function joins({ page, origin, product, somebodyElse }: Scene, who: typeof SAM): Promise<Page> {
  await page.goto(`${origin}/people/invite`)
  await page.getByLabel('Name', { exact: true }).fill(who.name)
  await page.getByLabel('E-mail address').fill(who.address)
  await page.getByLabel(who.role, { exact: true }).check()
  await press(page, 'Send the invitation')
  await page.waitForURL('**/people')
  const { link } = await readInvitation(product, who.address)
  const theirs = await somebodyElse()
  await theirs.goto(link)
  await theirs.getByLabel('Password', { exact: true }).fill(PASSWORD)
  await press(theirs, 'Open my account')
  await setUpApp(theirs)
  await printCode(theirs)
  await theirs.getByRole('link', { name: who.name }).waitFor()
  return theirs
}

async function saysThereIsNothing(page: Page, origin: string) {
  await page.goto(`${origin}/interests`)
  await press(page, 'I have nothing to declare')
  await page.getByRole('heading', { name: 'What stands' }).waitFor()
}

/** One of two has declared: the co-ordinator has not. */
async function thePromiseIsRed({ page, origin, look }: Scene) {
  await page.goto(`${origin}/assurance?state=breached`)
  await look('assurance-red')
  await page.getByRole('link', { name: /^N48:/ }).click()
  const words = await page.getByRole('main').innerText()
  expect(words).toContain('1 of 2 people here who declared their interests in time')
  expect(words).toContain('Remind those who have not declared')
}

/** From the promise to its records, and from there to what is missing. */
async function whatIsMissingIsMended({ page, origin, look }: Scene) {
  await page.getByRole('link', { name: /^The records behind interests declared/ }).click()
  await page.waitForURL('**/interests')
  await saysThereIsNothing(page, origin)
  await page.goto(`${origin}/assurance?state=met`)
  expect(await page.getByRole('main').innerText()).toContain('N48:')
  await look('assurance-green')
}

/** The same board and the same states, and nothing of anybody. */
async function theGroupSeesTheSame(cora: Page, { page, origin, look }: Scene) {
  await page.goto(`${origin}/assurance`)
  await press(page, 'Write it down now')
  await page.getByText('Last written down for the group on').waitFor()
  await cora.goto(`${origin}/assurance`)
  const states = await statesOn(cora)
  expect(states.length).toBeGreaterThan(70)
  expect(states).toEqual(await statesOn(page))
  await look('assurance-for-the-group', { page: cora })
  for (const path of ['', '/clauses/N38', '/clauses/N48', '/policy', '/declarations', '/statement']) {
    await cora.goto(`${origin}/assurance${path}`)
    const shown = await cora.content()
    for (const planted of PLANTED) expect(shown, `${path}: ${planted}`).not.toContain(planted)
  }
  await cora.goto(`${origin}/assurance`)
  await press(cora, 'We have seen this')
}

const statesOn = async (page: Page) => {
  const rows = await page.locator('main tbody tr').all()
  return Promise.all(
    rows.map(async row => {
      const [promise = '', state = ''] = await row.locator('th, td').allInnerTexts()
      return `${promise.split(':')[0]} ${state}`.replaceAll(/\s+/g, ' ')
    }),
  )
}

async function itIsPublished({ page, origin }: Scene) {
  await page.goto(`${origin}/assurance`)
  await page.getByRole('button', { name: /^Publish / }).click()
  await page.waitForURL('**/assurance')
}

/** On a phone, with no account: what is promised, how it stands, and nobody in it. */
async function aParentReadsIt({ somebodyElse, origin, look }: Scene) {
  const phone = await somebodyElse()
  await phone.setViewportSize({ width: 390, height: 844 })
  await phone.goto(`${origin}/impartial`)
  await phone.getByRole('link', { name: 'each of our promises, and how it stands' }).click()
  expect(await phone.getByRole('main').innerText()).toContain('our Steering Group saw it first')
  await look('promises-published', { page: phone })
  await phone
    .getByRole('link', { name: /^Each parent hears from us/ })
    .first()
    .click()
  const words = await phone.getByRole('main').innerText()
  expect(words).toMatch(/Met[\s\S]*fewer than 5 families who had our role explained in time/)
  for (const planted of PLANTED) expect(await phone.content()).not.toContain(planted)
  await look('promise-published', { page: phone })
}
