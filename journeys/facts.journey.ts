import type { Page } from 'playwright-core'
import { expect } from 'vitest'
import { foundService } from './found-service.ts'
import { journey, type Scene } from './journey.ts'
import { press } from './press.ts'
import { readInvitation } from './read-invitation.ts'
import { printCode, setUpApp } from './second-step.ts'

const HUGH = { name: 'Hugh Bell', address: 'hugh@fenbridge.example', password: 'a lamp, a gate, a river' }
const PHONE = { width: 390, height: 844 }
const DECISION = 'The council sent a decision that can be appealed'
const CERTIFICATE = 'A mediation certificate was issued'

journey(
  'a parent on a phone, without scripts, works out when an appeal must be in',
  async scene => {
    const { page, origin, look } = scene
    await foundService(page, origin)
    const parent = await scene.somebodyElse()
    await parent.setViewportSize(PHONE)
    await parent.goto(`${origin}/deadlines`)
    await look('deadlines', { page: parent })
    await parent.setViewportSize(PHONE)
    await parent.getByRole('link', { name: DECISION }).first().click()
    await enter(parent, DECISION, ['27', '10', '2026'])
    await enter(parent, CERTIFICATE, ['21', '12', ''])
    await parent.getByRole('button', { name: 'Work it out' }).click()
    expect(await parent.title()).toMatch(/^Error: /)
    expect(await parent.locator('.govuk-error-summary').innerText()).toContain('The year is missing')
    await look('deadlines-mistake', { page: parent })
    await parent.setViewportSize(PHONE)
    await enter(parent, CERTIFICATE, ['21', '12', '2026'])
    await parent.getByRole('button', { name: 'Work it out' }).click()
    await parent.getByText('By Thursday 21 January 2027').waitFor()
    // Task 5: both dates, the later one bold, source and a day to act by, in one choice, six numbers and one press.
    expect(await parent.locator('dd strong').allInnerTexts()).toEqual(['Thursday 21 January 2027'])
    const shown = await parent.getByRole('main').innerText()
    for (const words of ['Sunday 27 December 2026', 'Act by', 'SI 2008/2699 rule 20(1)(c)', 'Verified:'])
      expect(shown).toContain(words)
    expect(parent.url()).toBe(`${origin}/deadlines`)
    await look('deadlines-appeal', { page: parent })
    await parent.goto(`${origin}/deadlines?happened=ehcna_request_received`)
    await enter(parent, 'The council received a request for an EHC needs assessment', ['2', '11', '2026'])
    await parent.getByRole('button', { name: 'Work it out' }).click()
    await look('deadlines-assessment', { page: parent })
    await parent.goto(`${origin}/options?issue=ehc-needs-assessment.refusal`)
    await look('options', { page: parent })
    await parent.goto(`${origin}/facts`)
    await look('facts-public', { page: parent })
  },
  { scripts: false },
)

/** Types a day under its question, as it stands on the letter. */
async function enter(page: Page, question: string, [day, month, year]: [string, string, string]) {
  const group = page.getByRole('group', { name: question })
  await group.getByLabel('Day').fill(day)
  await group.getByLabel('Month').fill(month)
  await group.getByLabel('Year').fill(year)
}

journey('a fact is changed by two people, and neither can do it alone', async scene => {
  const { page: ruth, origin, look } = scene
  await foundService(ruth, origin)
  const hugh = await joins(scene)
  await hugh.getByRole('link', { name: 'Facts', exact: true }).first().click()
  await hugh.getByLabel('Words in it').fill('six weeks')
  await press(hugh, 'Find')
  await look('facts', { page: hugh })
  await hugh.getByRole('link', { name: 'Six weeks to decide about an assessment' }).click()
  await look('fact', { page: hugh })
  await hugh.getByRole('link', { name: 'Propose a change' }).click()
  await look('fact-change', { page: hugh })
  await hugh
    .getByLabel('What it says')
    .fill('The council decides about an assessment within six weeks of the request.')
  await hugh.getByLabel('Why shall it change?').fill('Shorter.')
  await press(hugh, 'Propose it')
  await hugh.waitForURL('**/facts/proposals/*')
  expect(await hugh.getByRole('button', { name: /approve it/ }).count()).toBe(0)
  await look('fact-proposed', { page: hugh })
  await ruth.goto(`${origin}/facts`)
  await look('facts-waiting')
  await ruth.getByRole('link', { name: 'Six weeks to decide about an assessment' }).first().click()
  await ruth.waitForURL('**/facts/proposals/*')
  await look('fact-to-approve')
  await press(ruth, 'I have read the source: approve it')
  await ruth.getByRole('link', { name: 'The fact as it stands' }).click()
  await ruth.waitForURL('**/facts/six-weeks')
  expect(await ruth.getByRole('main').innerText()).toContain('within six weeks of the request.')
  expect(await ruth.getByRole('main').innerText()).toContain('Wording proposed: approved')
  await look('fact-approved')
  await ruth.goto(`${origin}/facts/new?sort=option`)
  await look('fact-new-option')
})

/** A reviewer is invited, and comes. */
async function joins({ page, product, somebodyElse }: Scene): Promise<Page> {
  await page.getByRole('link', { name: 'People', exact: true }).first().click()
  await page.getByRole('button', { name: 'Invite somebody' }).click()
  await page.getByLabel('Name', { exact: true }).fill(HUGH.name)
  await page.getByLabel('E-mail address').fill(HUGH.address)
  await page.getByLabel('Reviewer', { exact: true }).check()
  await press(page, 'Send the invitation')
  await page.waitForURL('**/people')
  const { link } = await readInvitation(product)
  const hugh = await somebodyElse()
  await hugh.goto(link)
  await hugh.getByLabel('Password', { exact: true }).fill(HUGH.password)
  await press(hugh, 'Open my account')
  await setUpApp(hugh)
  await printCode(hugh)
  return hugh
}
