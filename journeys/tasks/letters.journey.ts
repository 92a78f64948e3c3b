import { readdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import type { Page } from 'playwright-core'
import { expect } from 'vitest'
import { type ReadPdf, readPdf } from '../../test/pdf/read-pdf.ts'
import { foundService, SERVICE } from '../found-service.ts'
import { journey, type Scene } from '../journey.ts'
import { pictureFolder } from '../pictures.ts'
import { press } from '../press.ts'
import { type Hands, task } from './task.ts'

journey('task 6: what we told a family, on paper by keyboard, as a notice, as the options', async scene => {
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

/** By keyboard alone, and nothing typed twice. */
async function printsASummary(scene: Scene) {
  const { page, look } = scene
  const budget = { keys: MOST_KEYS, seconds: 60 }
  const pdf = await task(page, 'Task 6: print what we told them, by keyboard', budget, async hands => {
    await skipToMain(hands)
    await tabTo(page, hands, 'Write them a summary')
    await hands.press('Enter')
    await page.waitForURL('**/letters/new?*')
    await look('letter-new')
    await skipToMain(hands)
    await tabTo(page, hands, 'Continue')
    await hands.press('Enter')
    await page.waitForURL(/\/letters\/[0-9a-f-]+$/)
    expect(await main(page)).toContain('I do not know what I can do now.')
    await look('letter-draft')
    await skipToMain(hands)
    await tabTo(page, hands, 'Send it')
    await hands.press('Enter')
    await tabTo(page, hands, 'Send it')
    await hands.press('Enter')
    await page.getByText('It stands below as it left').waitFor()
    return byKeyboard(scene, hands)
  })
  expect(pdf.text).toContain(SERVICE)
  expect(pdf.objects).toContain('<pdfuaid:part>1</pdfuaid:part>')
  await look('letter-sent')
}

/** Past the header and its navigation. */
const skipToMain = (at: Hands) => at.press('Tab', 'Enter')

/** Presses Tab until the focus is on what says this. */
async function tabTo(page: Page, at: Hands, words: string): Promise<void> {
  for (let tab = 0; tab < 60; tab++) {
    await at.press('Tab')
    const says = await page.locator(':focus').first().innerText()
    if (says.trim().startsWith(words)) return
  }
  throw new Error(`No Tab leads to “${words}” on ${page.url()}.`)
}

async function byKeyboard({ page }: Scene, at: Hands): Promise<ReadPdf> {
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
async function sendsANotice({ page, product, look }: Scene) {
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
  await task(page, 'Task 6: send what we told them, as a notice by e-mail', { clicks: 3 }, async hands => {
    await hands.on(page.getByRole('link', { name: /^Write a summary/ }).first())
    await hands.on(page.getByRole('button', { name: 'Continue' }))
    await page.waitForURL(/\/letters\/[0-9a-f-]+$/)
    expect(await page.getByLabel('A notice by e-mail').isChecked()).toBe(true)
    await look('letter-draft-notice')
    await hands.on(page.getByRole('button', { name: 'Send it', exact: true }))
    await page.getByText('nothing of the letter is in it').waitFor()
  })
  const mail = await mailTo('maya@kowalska.example', product)
  expect(/^Subject: (.*)\r$/m.exec(mail)?.[1]).not.toMatch(/Maya|Theo|council|needs|EHC/i)
  expect(mail).not.toMatch(/Theo|not assess/)
  await page.getByRole('link', { name: 'Back to the family' }).click()
}

/** The mail that came for this address, once it has: nothing of what it is about stands in it. */
async function mailTo(address: string, { data }: Scene['product']): Promise<string> {
  const folder = join(data, 'mail')
  for (let tries = 0; tries < 50; tries++) {
    for (const name of await readdir(folder).catch(() => [])) {
      const mail = name.endsWith('.eml') ? await readFile(join(folder, name), 'utf8') : ''
      if (mail.includes(address)) return mail
    }
    await pause(200)
  }
  throw new Error(`No mail came for ${address}.`)
}

async function setsOutTheOptions({ page, look }: Scene) {
  await page.getByRole('link', { name: /^Make it a case/ }).click()
  await press(page, 'Open the case')
  await page.waitForURL(/\/cases\/[0-9a-f-]+$/)
  await press(page, 'Save how they see it')
  await page.locator('.evenhand-told').waitFor()
  await task(page, 'Task 6: write the options out', { clicks: 3 }, async hands => {
    await hands.on(page.getByRole('button', { name: 'Write a letter' }))
    await hands.on(page.getByLabel('The options, set out in full'))
    await hands.on(page.getByRole('button', { name: 'Continue' }))
    await page.waitForURL(/\/letters\/[0-9a-f-]+$/)
  })
  expect(await main(page)).toContain('We decide nothing for you')
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
