import type { Page } from 'playwright-core'
import { expect } from 'vitest'
import { asPng } from '#platform/redact/as-png.ts'
import { foundService } from './found-service.ts'
import { journey } from './journey.ts'
import { press } from './press.ts'

/** A photo of a letter: grey lines of writing on white. */
const PHOTO = asPng({ grey: aLetter(620, 876), width: 620, height: 876, points: [620, 876] })

function aLetter(width: number, height: number): Uint8Array {
  const isWriting = (x: number, y: number) => y % 22 < 9 && x > 60 && x < width - 60 && (x * 7 + y) % 11 < 7
  return Uint8Array.from({ length: width * height }, (_, at) =>
    isWriting(at % width, Math.floor(at / width)) ? 60 : 255,
  )
}

/** Carries out a command from within the page, as its own scripts could; gives what was done. */
const command = (page: Page, name: string, input: object) =>
  page.evaluate(
    async ([path, body]) => {
      const headers = { 'content-type': 'application/json' }
      const answer = await fetch(path ?? '', { method: 'POST', headers, body: body ?? '' })
      const { done = {} } = (await answer.json()) as { done?: Record<string, string> }
      return done
    },
    [`/api/commands/${name}`, JSON.stringify(input)] as const,
  )

journey(
  'parts of a photo are blacked out by hand, by mouse and by keyboard, before it leaves',
  async scene => {
    const { page, origin, look } = scene
    await foundService(page, origin)
    const { file = '' } = await command(page, 'log-contact', {
      callerName: 'Maya Kowalska',
      words: 'She rang.',
    })
    await page.goto(`${origin}/families/${file}/documents`)
    await page.getByLabel('The local authority').check()
    const photo = { name: 'letter.png', mimeType: 'image/png', buffer: PHOTO }
    await page.getByLabel('The document').setInputFiles(photo)
    await press(page, 'Put it in')
    const link = page.getByRole('link', { name: 'letter.png' })
    const document = (await link.getAttribute('href'))?.split('/').at(-1) ?? ''
    const { disclosure = '' } = await command(page, 'begin-lawful-disclosure', {
      ...{ file, ground: 'risk-to-life', bodyKind: 'health', body: 'Fen Hospital', told: 'yes' },
      ...{ why: 'He is in danger.', decidedBy: 'The co-ordinator' },
    })
    await command(page, 'change-disclosure', {
      disclosure,
      version: '1',
      text: 'As agreed.',
      papers: [document],
    })

    await page.goto(`${origin}/disclosures/${disclosure}`)
    await page.getByRole('link', { name: 'Take parts out' }).click()
    await page.getByRole('heading', { name: 'Black out parts by hand' }).waitFor()
    const picture = page.getByRole('img', { name: 'Page 1 of the paper' })
    await expect
      .poll(() => picture.evaluate(image => (image as HTMLImageElement).naturalWidth), { timeout: 20_000 })
      .toBeGreaterThan(500)
    await page.getByLabel('Row 3, column 5').click()
    await page.keyboard.press('Tab')
    await page.keyboard.press('Space')
    await look('black-out')
    await press(page, 'Save this page')
    await page.getByText('2 parts are black in the copy.').waitFor()
    expect(await page.getByLabel('Row 3, column 6').isChecked()).toBe(true)
    await page.getByRole('link', { name: 'Back to what will go' }).click()
    await page.getByText('with parts taken out: look at the copy before it goes.').waitFor()
  },
)
