import { readFile } from 'node:fs/promises'
import type { Page } from 'playwright-core'
import { expect } from 'vitest'
import { foundService } from './found-service.ts'
import { journey, type Scene } from './journey.ts'
import { press } from './press.ts'

/** Task 27: a sheet of the parent's own words, built with her, approved by her, taken along by her. */
journey(
  'a parent’s own views: written down with her, changed in sight, approved, and taken along',
  async scene => {
    const { page, origin } = scene
    await foundService(page, origin)
    await page.keyboard.press('c')
    await page.waitForURL('**/contacts/new')
    await page.getByLabel('Who is calling?').fill('Maya Kowalska')
    await page.getByLabel('What they told us, in their words').fill('She wants to say what she thinks.')
    await page.keyboard.press('Control+Enter')
    await page.waitForURL('**/families/*')
    await writesThemDown(scene)
    await changesThem(scene)
    await approvesThem(scene)
    await takesThemAlong(page)
  },
)

async function writesThemDown({ page, look }: Scene) {
  await page.getByRole('button', { name: 'Write down their views with them' }).click()
  await page.waitForURL('**/views/new')
  await page.getByLabel('What matters to me').fill('He wants to walk to school.')
  await page.getByLabel('They said it, and it was typed word for word').check()
  await look('views-new')
  await press(page, 'Save')
  await page.waitForURL(/\/views\/[0-9a-f-]+$/)
  expect(await page.getByRole('main').innerText()).toContain('Not approved yet')
}

async function changesThem({ page, look }: Scene) {
  await page.getByRole('button', { name: 'Change it with them' }).click()
  await page.waitForURL('**/change')
  await page.getByLabel('What matters to me').fill('He wants to cycle to school.')
  await page.getByLabel('We worded it, from what they said').check()
  await press(page, 'Save the new version')
  await page.waitForURL(/\/views\/[0-9a-f-]+$/)
  expect(await page.locator('del').innerText()).toContain('walk')
  expect(await page.locator('ins', { hasText: 'cycle' }).count()).toBe(1)
  await look('views')
}

async function approvesThem({ page, look }: Scene) {
  await page.getByLabel('They signed it').check()
  await press(page, 'They approve it')
  await page.locator('.govuk-tag', { hasText: 'Approved' }).first().waitFor()
  await look('views-approved')
}

async function takesThemAlong(page: Page) {
  for (const [link, name, begins] of [
    ['Print it for them (PDF)', 'my-views.pdf', '%PDF-'],
    ['For their computer (Word)', 'my-views.docx', 'PK'],
  ] as const) {
    const [file] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('link', { name: link }).click(),
    ])
    expect(file.suggestedFilename()).toBe(name)
    expect((await readFile(await file.path())).toString('latin1', 0, begins.length)).toBe(begins)
  }
}
