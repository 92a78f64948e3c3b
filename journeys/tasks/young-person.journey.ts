import type { Page } from 'playwright-core'
import { expect } from 'vitest'
import { foundService } from '../found-service.ts'
import { journey, type Scene } from '../journey.ts'
import { press } from '../press.ts'

journey(
  'task 35: a young person has a file of their own, and nothing of it shows in their parents’ file',
  async scene => {
    const { page, origin } = scene
    await foundService(page, origin)
    const parents = await logsTheParentsCall(page)
    const own = await opensTheirOwn(scene)
    expect(own).not.toBe(parents)
    await writesDownWhatTheyThink(scene)
    await isUnknownToTheOther(scene, parents, own)
  },
)

const main = (page: Page) => page.getByRole('main').innerText()

async function logsTheParentsCall(page: Page): Promise<string> {
  await page.keyboard.press('c')
  await page.waitForURL('**/contacts/new')
  await page.getByLabel('Who is calling?').fill('Maya Kowalska')
  await page.getByLabel('What they told us, in their words').fill('She worries about college.')
  await page.keyboard.press('Control+Enter')
  await page.waitForURL('**/families/*')
  return new URL(page.url()).pathname
}

async function opensTheirOwn({ page, look }: Scene): Promise<string> {
  await page.getByRole('link', { name: 'Put it in order' }).click()
  await page.waitForURL('**/rearrange')
  const form = page.locator('form', { has: page.getByRole('button', { name: 'Open the file' }) })
  await form.getByLabel('The young person').check()
  await form.getByLabel('Their name').fill('Theo Kowalski')
  await press(page, 'Open the file')
  expect(await page.locator('.govuk-error-summary').innerText()).toContain(
    'from the end of compulsory school age',
  )
  await look('young-person-not-of-age')
  await form.getByLabel('Date of birth').fill('2008-05-01')
  await press(page, 'Open the file')
  await page.waitForURL(/\/families\/[0-9a-f-]+$/)
  expect(await main(page)).toContain('This is a young person’s own file. Nobody else hears what is in it.')
  await look('young-person-file')
  return new URL(page.url()).pathname
}

async function writesDownWhatTheyThink({ page }: Scene) {
  await page.getByRole('link', { name: 'Write down their views with them' }).click()
  await page.waitForURL('**/views/new')
  await page.getByLabel('The young person').check()
  await page.getByLabel('What I wish').fill('To choose the college myself.')
  await page.getByLabel('They wrote it themselves').check()
  await press(page, 'Save')
  await page.waitForURL(/\/views\/[0-9a-f-]+$/)
}

async function isUnknownToTheOther({ page, origin }: Scene, parents: string, own: string) {
  for (const path of [parents, `${parents}/documents`, `${parents}/letters/new`, `${parents}/looked`]) {
    await page.goto(origin + path)
    const html = await page.content()
    for (const secret of ['Theo', 'college myself', own.split('/').at(-1) ?? own])
      expect(html).not.toContain(secret)
  }
}
