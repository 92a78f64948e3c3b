import { readFile } from 'node:fs/promises'
import { expect } from 'vitest'
import { readPdf } from '../test/pdf/read-pdf.ts'
import { foundService, SERVICE } from './found-service.ts'
import { journey, type Scene } from './journey.ts'

journey('a co-ordinator looks at a test letter and downloads it, usual and in large print', async scene => {
  const { page, origin, look } = scene
  await foundService(page, origin)
  await page.goto(`${origin}/service/house-style`)
  await page.getByRole('link', { name: 'See a test letter in this style' }).click()
  await page.getByRole('heading', { level: 1, name: 'A test letter' }).waitFor()
  await look('letter')
  const usual = await download(scene)
  expect(usual.text).toContain(SERVICE)
  expect(usual.smallest).toBe(9)
  await page.getByText('Large print, or plain').click()
  await page.getByLabel('Larger print (18 point)').check()
  await look('letter-large-print')
  expect((await download(scene)).smallest).toBe(18)
})

async function download({ page }: Scene) {
  const coming = page.waitForEvent('download')
  await page.getByRole('button', { name: 'Download the PDF' }).click()
  const file = await coming
  expect(file.suggestedFilename()).toBe('test-letter.pdf')
  return readPdf(await readFile(await file.path()))
}
