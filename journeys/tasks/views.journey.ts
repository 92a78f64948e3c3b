import { readFile } from 'node:fs/promises'
import type { Page } from 'playwright-core'
import { expect } from 'vitest'
import { foundService } from '../found-service.ts'
import { journey, type Scene } from '../journey.ts'
import { press } from '../press.ts'
import { readInvitation } from '../read-invitation.ts'
import { printCode, setUpApp } from '../second-step.ts'
import { task } from './task.ts'

const VERA = { name: 'Vera Lund', address: 'vera@fenbridge.example', password: 'a lamp, a ladder, a lime' }

journey(
  'task 27: a volunteer writes a parent’s own views down with her; she approves them and takes them along',
  async scene => {
    const { page, origin } = scene
    await foundService(page, origin)
    await page.keyboard.press('c')
    await page.waitForURL('**/contacts/new')
    await page.getByLabel('Who is calling?').fill('Maya Kowalska')
    await page.getByLabel('What they told us, in their words').fill('She wants to say what she thinks.')
    await page.keyboard.press('Control+Enter')
    await page.waitForURL('**/families/*')
    const [family = ''] = page.url().split('?')
    const vera = await veraJoins(scene)
    await isOpenedTheFile(page, family)
    await vera.goto(family)
    await writesThemDown(scene, vera)
    await changesThem(scene, vera)
    await approvesThem(scene, vera)
    await takesThemAlong(vera)
  },
)

async function veraJoins({ page, origin, product, somebodyElse }: Scene): Promise<Page> {
  await page.goto(`${origin}/people/invite`)
  await page.getByLabel('Name', { exact: true }).fill(VERA.name)
  await page.getByLabel('E-mail address').fill(VERA.address)
  await page.getByRole('checkbox', { name: /^Independent parental supporter/ }).check()
  await press(page, 'Send the invitation')
  await page.waitForURL('**/people')
  const vera = await somebodyElse()
  await vera.goto((await readInvitation(product)).link)
  await vera.getByLabel('Password', { exact: true }).fill(VERA.password)
  await press(vera, 'Open my account')
  await setUpApp(vera)
  await printCode(vera)
  await vera.waitForURL(url => !url.pathname.startsWith('/sign-in'))
  return vera
}

async function isOpenedTheFile(page: Page, family: string) {
  await page.goto(`${family}/access`)
  await page.getByLabel('Open it to').selectOption({ label: VERA.name })
  await press(page, 'Open it to them')
  await page.getByText(`and ${VERA.name}`).waitFor()
}

async function writesThemDown({ look }: Scene, page: Page) {
  await page.getByRole('link', { name: 'Write down their views with them' }).click()
  await page.waitForURL('**/views/new')
  await page.getByLabel('What matters to me').fill('He wants to walk to school.')
  await page.getByLabel('They said it, and it was typed word for word').check()
  await look('views-new', { page })
  await press(page, 'Save')
  await page.waitForURL(/\/views\/[0-9a-f-]+$/)
  expect(await page.getByRole('main').innerText()).toContain('Not approved yet')
}

async function changesThem({ look }: Scene, page: Page) {
  await page.getByRole('button', { name: 'Change it with them' }).click()
  await page.waitForURL('**/change')
  await page.getByLabel('What matters to me').fill('He wants to cycle to school.')
  await page.getByLabel('We worded it, from what they said').check()
  await press(page, 'Save the new version')
  await page.waitForURL(/\/views\/[0-9a-f-]+$/)
  expect(await page.locator('del').innerText()).toContain('walk')
  expect(await page.locator('ins', { hasText: 'cycle' }).count()).toBe(1)
  await look('views', { page })
}

async function approvesThem({ look }: Scene, page: Page) {
  await task(page, 'Task 27: the parent approves her own words', { clicks: 2 }, async hands => {
    await hands.on(page.getByLabel('They signed it'))
    await hands.on(page.getByRole('button', { name: 'They approve it' }))
  })
  await page.locator('.govuk-tag', { hasText: 'Approved' }).first().waitFor()
  await look('views-approved', { page })
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
