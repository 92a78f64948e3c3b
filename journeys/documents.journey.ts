import { readFile } from 'node:fs/promises'
import { expect } from 'vitest'
import { foundService } from './found-service.ts'
import { journey } from './journey.ts'
import { press } from './press.ts'

const LETTER = Buffer.from('%PDF-1.7\nThe panel has decided not to assess.\n'.repeat(9_000))

journey(
  'a letter is put into a family’s file, found there with whose it is, and saved again',
  async scene => {
    const { page, origin, look } = scene
    await foundService(page, origin)
    await page.goto(`${origin}/contacts/new`)
    await page.getByLabel('Who is calling?').fill('Maya Kowalska')
    await press(page, 'Save')
    await page.waitForURL('**/families/*')
    await page.getByRole('link', { name: 'Documents', exact: true }).click()
    await page.waitForURL('**/documents')
    await look('documents-none')

    await page.getByLabel('The local authority').check()
    const chosen = { name: 'letter.html', mimeType: 'text/html', buffer: Buffer.from('<h1>Decision</h1>') }
    await page.getByLabel('The document').setInputFiles(chosen)
    await press(page, 'Put it in')
    expect(await page.locator('.govuk-error-summary').innerText()).toContain('We cannot take this kind')
    expect(await page.getByLabel('The local authority').isChecked()).toBe(true)
    await look('documents-refused')

    const letter = { name: 'Decision of the panel.pdf', mimeType: 'application/pdf', buffer: LETTER }
    await page.getByLabel('The document').setInputFiles(letter)
    await press(page, 'Put it in')
    await page.getByRole('link', { name: 'Decision of the panel.pdf' }).waitFor()
    await look('documents')

    const saving = page.waitForEvent('download')
    await page.getByRole('link', { name: 'Decision of the panel.pdf' }).click()
    const saved = await saving
    expect(saved.suggestedFilename()).toBe('Decision of the panel.pdf')
    expect((await readFile(await saved.path())).equals(LETTER)).toBe(true)
  },
)
