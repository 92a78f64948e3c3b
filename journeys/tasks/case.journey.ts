import type { Page } from 'playwright-core'
import { expect } from 'vitest'
import { foundService } from '../found-service.ts'
import { journey, type Scene } from '../journey.ts'
import { press } from '../press.ts'
import { task } from './task.ts'

journey('tasks 4, 5, 11 and 12: a case from the call to its closing', async scene => {
  const { page, origin } = scene
  await foundService(page, origin)
  await logsTheCall(page)
  await makesItACase(scene)
  await givesTheDates(scene)
  await setsOutTheOptions(scene)
  await recordsTheDecision(scene)
  await worksInADisagreement(scene)
  await comparesWhatTheySay(scene)
  await closesIt(scene)
})

const main = (page: Page) => page.getByRole('main').innerText()
const link = (page: Page, name: string | RegExp) => page.getByRole('main').getByRole('link', { name })
const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true })

async function logsTheCall(page: Page) {
  await page.keyboard.press('c')
  await page.waitForURL('**/contacts/new')
  await page.getByLabel('Who is calling?').fill('Maya Kowalska')
  await page.getByLabel('What they told us, in their words').fill('The council will not assess Theo.')
  await page.getByLabel('What about?').fill('EHC needs assessment: The council will not assess')
  await page.keyboard.press('Control+Enter')
  await page.waitForURL('**/families/*')
}

/** Two clicks, and nothing that was typed is typed again. */
async function makesItACase({ page, look }: Scene) {
  await task(page, 'Task 11: make a case of a call that was logged', { clicks: 2 }, async hands => {
    await hands.on(link(page, /^Make it a case/))
    await page.waitForURL('**/cases/new?contact=*')
    expect(await main(page)).toContain('The council will not assess Theo.')
    await look('case-new')
    await hands.on(button(page, 'Open the case'))
    await page.waitForURL(/\/cases\/[0-9a-f-]+$/)
  })
  expect(await main(page)).toContain('EHC needs assessment: The council will not assess')
  await look('case-empty')
  await press(page, 'Save how they see it')
  await page.locator('.evenhand-told').waitFor()
}

/** Two dates, the later one bold, with source and a safe day; no view of the family is asked for first. */
async function givesTheDates({ page, look }: Scene) {
  await task(
    page,
    'Task 5: give the last day of an appeal',
    { clicks: 1, keys: 2, seconds: 15 },
    async hands => {
      await hands.on(link(page, /^Work out dates/))
      await page.waitForURL('**/dates')
      await hands.fill(page.getByLabel('The council sent its decision on'), '4 11 2026')
      await hands.press('Tab')
      await hands.write('20 12 2026')
      await hands.press('Enter')
      await page.getByText('the later one counts').waitFor()
    },
  )
  expect(await page.locator('.evenhand-day strong', { hasText: '20 January 2027' }).count()).toBe(1)
  const shown = await main(page)
  expect(shown).toContain('Safe day: Wednesday 13 January 2027.')
  expect(shown).toContain('SI 2008/2699')
  await look('case-dates')
  await link(page, 'Back to the case').click()
}

/** The full list of the issue, each with its source, ticked and saved in three clicks. */
async function setsOutTheOptions({ page, look }: Scene) {
  await task(page, 'Task 4: explain options neutrally, in a case', { clicks: 3 }, async hands => {
    await hands.on(page.getByRole('button', { name: 'Explain options' }))
    await page.waitForURL('**/options')
    const list = await page.getByRole('main').textContent()
    for (const words of ['Do nothing for now', 'Mediation', 'Source: ']) expect(list).toContain(words)
    await look('case-options')
    await hands.on(page.getByLabel('All of them were explained'))
    await hands.on(button(page, 'Save what was explained'))
    await page.waitForURL(/\/cases\/[0-9a-f-]+$/)
  })
  const cards = page.locator('.evenhand-card')
  expect(await cards.count()).toBeGreaterThan(5)
  expect(await cards.filter({ hasText: 'Not explained yet' }).count()).toBe(0)
  await page.getByRole('button', { name: /^The family chose this.*Mediation/ }).click()
  await page.getByText('Chosen by the family').waitFor()
}

async function recordsTheDecision({ page, look }: Scene) {
  await link(page, 'Record a decision').click()
  await page.getByLabel('The council', { exact: true }).check()
  await page.getByLabel('What was decided').selectOption('refuse-to-assess')
  await page.getByLabel('Decided on').fill('2 11 2026')
  await page.getByLabel(/^The letter was sent on/).fill('4 11 2026')
  await page.getByLabel(/^The case worker named/).fill('Ms Lindqvist')
  await look('decision-new')
  await press(page, 'Save the decision')
  await page.waitForURL('**/decisions/*-*')
  expect(await main(page)).toContain('A right of appeal may end on Wednesday 20 January 2027')
  await look('decision')
  await page.getByLabel('They told us').check()
  await press(page, 'Save that they know')
  await page.getByText('The family knows').waitFor()
}

async function worksInADisagreement({ page, look }: Scene) {
  await link(page, 'Record a disagreement').click()
  await page.getByLabel('The council', { exact: true }).check()
  await press(page, 'Save the disagreement')
  await page.waitForURL('**/disagreements/*-*')
  for (const way of ['Mediation', 'The right to complain', 'The appeal to the tribunal'])
    await page.getByRole('group', { name: way }).getByLabel('Explained').check()
  await look('disagreement')
  await press(page, 'Save what was explained')
  await page.waitForURL(/\/cases\/[0-9a-f-]+$/)
  expect(await main(page)).toContain('All ways were explained in time.')
}

async function comparesWhatTheySay({ page, look }: Scene) {
  await link(page, /^Add what somebody says/).click()
  for (const [who, words] of [
    ['Parent or carer', 'They never rang back.'],
    ['School or setting', 'We rang on the Tuesday.'],
  ] as const) {
    await page.getByRole('radio', { name: who, exact: true }).check()
    await page.getByLabel('What they say').fill(words)
    await page.getByLabel('They said it').check()
    await page.getByLabel('Theirs, word for word').check()
    await press(page, 'Add it')
    await page.getByText(words).first().waitFor()
  }
  await page.getByRole('button', { name: /^Accounts differ here.*School/ }).click()
  await page.locator('.govuk-tag', { hasText: 'Accounts differ here' }).waitFor()
  await look('case-accounts')
  await link(page, 'Back to the case').click()
  await look('case')
}

/** The level is set as it is closed; what the record does not show is asked for, and a reason goes on. */
async function closesIt({ page, look }: Scene) {
  await task(page, 'Task 12: close a level 1, level set', { clicks: 5, seconds: 20 }, async hands => {
    await hands.on(page.getByRole('button', { name: 'Close this case' }))
    await page.waitForURL('**/close')
    await hands.on(page.getByLabel('The question was answered'))
    await hands.on(page.getByLabel(/^Level 1/))
    await hands.on(button(page, 'Close the case'))
    expect(await page.locator('.govuk-error-summary').innerText()).toContain('our promises N38 and N39')
    await look('case-close-refused')
    await hands.fill(page.getByLabel(/^Or give a reason/), 'She knew our role from last year.')
    await hands.on(button(page, 'Close the case'))
    await page.waitForURL(/\/cases\/[0-9a-f-]+$/)
  })
  expect(await main(page)).toContain('The case is closed')
  await look('case-closed')
}
