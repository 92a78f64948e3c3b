import { expect } from 'vitest'
import { foundService } from '../found-service.ts'
import { journey, type Scene } from '../journey.ts'
import { press } from '../press.ts'
import { task } from './task.ts'

journey(
  'task 16: a sample of closed cases is drawn, looked at, and leaves without who they are about',
  async scene => {
    const { page, origin } = scene
    await foundService(page, origin)
    const family = await closesACase(scene)
    await drawsASample(scene)
    await looksAtOne(scene)
    await takesThePackAlong(scene)
    await printsASheet(scene, family)
  },
)

async function closesACase({ page }: Scene): Promise<string> {
  await page.keyboard.press('c')
  await page.waitForURL('**/contacts/new')
  await page.getByLabel('Who is calling?').fill('Maya Kowalska')
  await page.getByLabel('What they told us, in their words').fill('The bus never comes.')
  await page.getByLabel('What about?').fill('EHC needs assessment: The council will not assess')
  await page.keyboard.press('Control+Enter')
  await page.waitForURL('**/families/*')
  const [family = ''] = page.url().split('?')
  await page
    .getByRole('main')
    .getByRole('link', { name: /^Make it a case/ })
    .click()
  await page.waitForURL('**/cases/new?contact=*')
  await press(page, 'Open the case')
  await page.waitForURL(/\/cases\/[0-9a-f-]+$/)
  await page.getByRole('button', { name: 'Close this case' }).click()
  await page.waitForURL('**/close')
  await page.getByLabel('The question was answered').check()
  await page.getByLabel(/^Level 1/).check()
  await press(page, 'Close the case')
  await page.getByLabel(/^Or give a reason/).fill('She knew our role from last year.')
  await press(page, 'Close the case')
  await page.waitForURL(/\/cases\/[0-9a-f-]+$/)
  return family
}

async function drawsASample({ page, look }: Scene) {
  await page.getByRole('link', { name: 'Samples', exact: true }).first().click()
  await page.waitForURL('**/samples')
  await look('samples')
  await task(page, 'Task 16: draw five of a hundred closed cases', { clicks: 1 }, hands =>
    hands.on(page.getByRole('button', { name: 'Draw a sample' })),
  )
  await page.waitForURL(/\/samples\/[0-9a-f-]+$/)
  expect(await page.getByRole('main').innerText()).toContain('1 of 1')
  await look('sample')
}

async function looksAtOne({ page, look }: Scene) {
  await page.getByRole('main').getByRole('link', { name: /^EH-/ }).click()
  await page.waitForURL('**/cases/*')
  await page.getByLabel(/^Level 2/).check()
  await page.getByLabel('Without who they are', { exact: true }).check()
  await page.getByLabel('What the pack says about it').fill('Maya asked again. She was told every option.')
  await press(page, 'Save the look at it')
  const pack = await page.locator('.govuk-inset-text').innerText()
  expect(pack).toContain('She was told every option.')
  expect(pack).not.toContain('Maya')
  await look('sample-case')
}

async function takesThePackAlong({ page }: Scene) {
  await page.getByRole('link', { name: 'Back to the sample' }).click()
  const [file] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: 'Pack without who they are (PDF)' }).click(),
  ])
  expect(file.suggestedFilename()).toBe('sample.pdf')
}

/** A sheet for somebody without a laptop: out, on the register, and off it again. */
async function printsASheet({ page, look }: Scene, family: string) {
  await page.goto(family)
  await page.waitForURL(/\/families\/[0-9a-f-]+$/)
  await look('family-with-everything')
  await page.getByRole('link', { name: 'Print a sheet' }).click()
  await page.waitForURL('**/paper/new')
  await page.getByLabel('Who gets it').selectOption({ index: 1 })
  await page.getByLabel('What is asked of them').fill('Sit with her on Thursday.')
  await look('sheet-new')
  await press(page, 'Put it on the register')
  await page.waitForURL('**/paper')
  await look('paper')
  await page.getByLabel('Shredded').check()
  await press(page, 'Take it off the register')
  await page.getByRole('cell', { name: /^Shredded/ }).waitFor()
}
