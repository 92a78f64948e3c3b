import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { expect } from 'vitest'
import { type ReadPdf, readPdf } from '../test/pdf/read-pdf.ts'
import { clickCounter } from './click-counter.ts'
import { foundService, SERVICE } from './found-service.ts'
import { journey, type Scene } from './journey.ts'
import { type KeyCounter, keyCounter } from './key-counter.ts'
import { pictureFolder } from './pictures.ts'
import { press } from './press.ts'

journey('a summary after a call: by keyboard to paper, then a notice, then the options', async scene => {
  await foundService(scene.page, scene.origin)
  await logsTheCall(scene)
  await printsASummary(scene)
  await sendsANotice(scene)
  await setsOutTheOptions(scene)
})

/** From the page after the call to the PDF: four pages, and all that lies between their tops and what is pressed. */
const MOST_KEYS = 45

const main = (page: Page) => page.getByRole('main').innerText()

async function logsTheCall({ page }: Scene) {
  await page.keyboard.press('c')
  await page.waitForURL('**/contacts/new')
  await page.getByLabel('Who is calling?').fill('Maya Kowalska')
  await page
    .getByLabel('What they told us, in their words')
    .fill('The council will not assess Theo. I do not know what I can do now.')
  await page.getByLabel('What about?').fill('EHC needs assessment: The council will not assess')
  await page.keyboard.press('Control+Enter')
  await page.waitForURL('**/families/*')
}

/** Task: a letter in under a minute, by keyboard alone, and nothing typed twice. */
async function printsASummary(scene: Scene) {
  const { page, look } = scene
  const at = keyCounter(page)
  const begun = performance.now()
  await skipToMain(at)
  await tabTo(page, at, 'Write them a summary')
  await at.press('Enter')
  await page.waitForURL('**/letters/new?*')
  await look('letter-new')
  await skipToMain(at)
  await tabTo(page, at, 'Continue')
  await at.press('Enter')
  await page.waitForURL(/\/letters\/[0-9a-f-]+$/)
  expect(await main(page)).toContain('I do not know what I can do now.')
  await look('letter-draft')
  await skipToMain(at)
  await tabTo(page, at, 'Send it')
  await at.press('Enter')
  await tabTo(page, at, 'Send it')
  await at.press('Enter')
  await page.getByText('It stands below as it left').waitFor()
  const pdf = await byKeyboard(scene, at)
  expect((performance.now() - begun) / 1000).toBeLessThan(60)
  expect(at.keys).toBeLessThanOrEqual(MOST_KEYS)
  expect(pdf.text).toContain(SERVICE)
  expect(pdf.objects).toContain('<pdfuaid:part>1</pdfuaid:part>')
  await look('letter-sent')
}

/** Past the header and its navigation. */
const skipToMain = (at: KeyCounter) => at.press('Tab', 'Enter')

/** Presses Tab until the focus is on what says this. */
async function tabTo(page: Page, at: KeyCounter, words: string): Promise<void> {
  for (let tab = 0; tab < 60; tab++) {
    await at.press('Tab')
    const says = await page.locator(':focus').first().innerText()
    if (says.trim().startsWith(words)) return
  }
  throw new Error(`No Tab leads to “${words}” on ${page.url()}.`)
}

async function byKeyboard({ page }: Scene, at: KeyCounter): Promise<ReadPdf> {
  const coming = page.waitForEvent('download')
  await skipToMain(at)
  await tabTo(page, at, 'Download the PDF')
  await at.press('Enter')
  const file = await coming
  expect(file.suggestedFilename()).toBe('letter.pdf')
  const bytes = await readFile(await file.path())
  const folder = pictureFolder('letter-printed')
  if (folder) await writeFile(join(folder, 'letter-printed.pdf'), bytes)
  return readPdf(bytes)
}

/** She chose e-mail that tells nothing: the notice is what stands chosen. */
async function sendsANotice({ page, look }: Scene) {
  await page.getByRole('link', { name: 'Back to the family' }).click()
  await page
    .getByRole('main')
    .getByRole('link', { name: /^Change/ })
    .first()
    .click()
  await page.getByText('Reaching them: address, language, how to reply').click()
  await page.getByLabel('E-mail address').fill('maya@kowalska.example')
  await page.getByLabel('How they want to hear from us').selectOption('email-notice')
  await press(page, 'Save')
  await page.waitForURL('**/families/*')
  const at = clickCounter()
  await at.on(page.getByRole('link', { name: /^Write a summary/ }).first())
  await at.on(page.getByRole('button', { name: 'Continue' }))
  await page.waitForURL(/\/letters\/[0-9a-f-]+$/)
  expect(await page.getByLabel('A notice by e-mail').isChecked()).toBe(true)
  await look('letter-draft-notice')
  await at.on(page.getByRole('button', { name: 'Send it', exact: true }))
  await page.getByText('nothing of the letter is in it').waitFor()
  expect(at.clicks).toBe(3)
  await page.getByRole('link', { name: 'Back to the family' }).click()
}

async function setsOutTheOptions({ page, look }: Scene) {
  await page.getByRole('link', { name: /^Make it a case/ }).click()
  await press(page, 'Open the case')
  await page.waitForURL(/\/cases\/[0-9a-f-]+$/)
  await press(page, 'Save how they see it')
  await page.locator('.evenhand-told').waitFor()
  const at = clickCounter()
  await at.on(page.getByRole('button', { name: 'Write a letter' }))
  await at.on(page.getByLabel('The options, set out in full'))
  await at.on(page.getByRole('button', { name: 'Continue' }))
  await page.waitForURL(/\/letters\/[0-9a-f-]+$/)
  expect(await main(page)).toContain('We decide nothing for you')
  expect(at.clicks).toBe(3)
  await look('letter-options')
  await page.getByRole('link', { name: 'Change the words' }).click()
  await look('letter-words')
  await press(page, 'Save and look at it')
  await page.waitForURL(/\/letters\/[0-9a-f-]+$/)
  await page
    .getByRole('link', { name: /^Letters/ })
    .first()
    .click()
  await page.getByRole('heading', { name: 'Letters to send' }).waitFor()
  await look('letters')
}
