import { readFile } from 'node:fs/promises'
import type { Page } from 'playwright-core'
import { expect } from 'vitest'
import { readPdf } from '../../test/pdf/read-pdf.ts'
import { foundService } from '../found-service.ts'
import { journey, type Scene } from '../journey.ts'
import { press } from '../press.ts'
import { task } from './task.ts'

journey(
  'Task 18: somebody asks for their own data, and gets it without what is somebody else’s',
  async scene => {
    await foundService(scene.page, scene.origin)
    await aFamilyOfThree(scene.page)
    await answersTheRequest(scene)
    await looksAtTheRest(scene)
  },
)

/** From the family's page to the answer in hand: every press counted, what is read is not. */
const MOST_CLICKS = 12

const main = (page: Page) => page.getByRole('main').innerText()
const link = (page: Page, name: string | RegExp) => page.getByRole('main').getByRole('link', { name })
const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true })

async function aFamilyOfThree(page: Page) {
  await page.keyboard.press('c')
  await page.waitForURL('**/contacts/new')
  await page.getByLabel('Who is calling?').fill('Maya Kowalska')
  await page
    .getByLabel('What they told us, in their words')
    .fill('Theo cannot go by bus. Rob Marsh does not want a taxi.')
  await page.keyboard.press('Control+Enter')
  await page.waitForURL('**/families/*')
  await link(page, 'Add a person').click()
  await page.getByLabel('Somebody else', { exact: true }).first().check()
  await page.getByLabel('Name', { exact: true }).first().fill('Rob Marsh')
  await press(page, 'Save')
  await page.waitForURL(/\/families\/[0-9a-f-]+$/)
}

async function answersTheRequest({ page, look }: Scene) {
  const budget = { clicks: MOST_CLICKS, seconds: 15 * 60 }
  await task(page, 'Task 18: answer a request for somebody’s own data', budget, async hands => {
    await hands.on(page.getByRole('link', { name: 'Rights of the people in this file' }))
    await page.waitForURL('**/rights')
    await look('rights')
    await hands.on(button(page, 'Somebody asks for their own data'))
    await page.waitForURL('**/rights/access/new')
    await look('access-new')
    await hands.on(page.getByLabel('Maya Kowalska').first())
    await hands.on(button(page, 'Save the request'))
    await page.getByText('1. Is it them?').waitFor()
    await look('access-identity')
    await hands.on(page.getByLabel('We know them: face or voice'))
    await hands.on(button(page, 'Save'))
    await page.getByText('2. Collect it').waitFor()
    await hands.on(button(page, 'Collect everything'))
    await page.waitForURL('**/review')
    expect(await main(page)).toContain('“Rob Marsh”: somebody else’s name')
    await look('access-review')
    await hands.on(button(page, 'I have read these: save'))
    await page.getByText('Nothing waits for a decision.').waitFor()
    await hands.on(button(page, 'Go on to the answer'))
    await page.getByText('4. Give it').waitFor()
    await look('access-give')
    const coming = page.waitForEvent('download')
    await hands.on(button(page, 'Download the PDF'))
    const paper = readPdf(await readFile(await (await coming).path()))
    expect(paper.text).toContain('Theo cannot go by bus.')
    expect(paper.text).not.toMatch(/Rob|Marsh/)
    await hands.on(page.getByLabel('Handed over in person'))
    await hands.on(button(page, 'They have it'))
    await button(page, 'Delete our copy').waitFor()
    await look('access-over')
  })
}

async function looksAtTheRest({ page, origin, look }: Scene) {
  const file = /families\/([0-9a-f-]+)/.exec(
    (await page.locator('a.govuk-back-link').getAttribute('href')) ?? '',
  )?.[1]
  for (const [path, name] of [
    [`/families/${file}/rights/use`, 'rights-use'],
    [`/families/${file}/rights/looked`, 'rights-looked'],
    [`/families/${file}/rights/corrections/new`, 'rights-correction'],
    ['/data-protection', 'data-protection'],
    ['/data-protection/breaches/new', 'breach-new'],
    ['/data-protection/responsible', 'responsible'],
    ['/retention', 'retention'],
    ['/privacy', 'privacy'],
  ] as const) {
    await page.goto(origin + path)
    await look(name)
  }
}
