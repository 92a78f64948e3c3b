import type { Page } from 'playwright-core'
import { expect } from 'vitest'
import { foundService } from './found-service.ts'
import { journey, type Scene } from './journey.ts'
import { keyCounter } from './key-counter.ts'

/** A usual call, beyond what is written in words (issue 4, "Measured"). */
const MOST_KEYS = 25

journey('a helpline officer works through calls by keyboard', async scene => {
  await foundService(scene.page, scene.origin)
  await logsSomebodyNew(scene)
  await recognisesHerAgain(scene)
})

const focused = (page: Page) => page.locator(':focus').getAttribute('name')

/** Task 1 and 3: one screen while talking, the role explained by one key. */
async function logsSomebodyNew({ page, look }: Scene) {
  const at = keyCounter(page)
  await at.press('c')
  await page.waitForURL('**/contacts/new')
  await at.write('Maya Kowalska')
  await page.getByText('Nobody we know by that').waitFor()
  await at.press('Tab', 'Tab', 'Enter', 'Tab')
  await at.write('01632 960123')
  await at.press('Tab')
  await at.write('Theo')
  await at.press('Tab', 'Tab', 'Tab', 'Tab')
  expect(await focused(page)).toBe('words')
  await at.write('The council will not assess Theo. She does not know what she can do now.')
  await at.press('Tab', 'Tab')
  expect(await focused(page)).toBe('issue')
  await at.choose('not ass')
  await at.press('Tab', 'Space')
  expect(await focused(page)).toBe('roleExplained')
  await at.press('Tab', 'Tab', 'Tab', 'Space')
  expect(await focused(page)).toBe('next')
  await look('log-call')
  await at.press('Tab', 'Tab')
  expect(await focused(page)).toBe('minutes')
  await at.choose('9')
  await at.press('Control+Enter')
  await page.waitForURL('**/families/*')
  expect(await page.locator('.govuk-panel').innerText()).toContain('EH-1001')
  expect(await page.getByRole('main').innerText()).not.toContain('stands to be finished')
  expect(at.keys).toBeLessThanOrEqual(MOST_KEYS + 8)
}

/** Task 2: found while typing; what helps stands beside at once. Task 8: a promise with a time. */
async function recognisesHerAgain({ page, look }: Scene) {
  const at = keyCounter(page)
  await at.press('c')
  await page.waitForURL('**/contacts/new')
  await at.write('kowal')
  await page.getByLabel('EH-1001 Maya Kowalska').waitFor()
  await at.press('Tab', 'ArrowDown', 'Tab', 'Space')
  await page.getByText('Nothing may be shared').waitFor()
  const beside = await page.locator('[data-part=context]').innerText()
  expect(beside).toContain('Last contact')
  expect(beside).toContain('01632 960123')
  await at.press('Tab', 'Tab')
  expect(await focused(page)).toBe('words')
  await at.write('She has the letter in front of her and asks us to call tomorrow.')
  await at.press('Tab', 'Tab')
  await at.choose('not ass')
  await page.getByText(/Our role was explained to Maya Kowalska/).waitFor()
  await at.press('Tab', 'Tab', 'Tab', 'ArrowDown', 'ArrowDown')
  await at.press('ArrowUp', 'Tab')
  expect(await focused(page)).toBe('dueAt')
  await at.write('tomorrow 10am')
  await look('log-call-family')
  await at.press('Tab', 'Tab')
  expect(await focused(page)).toBe('minutes')
  await at.choose('12')
  await at.press('Control+Enter')
  await page.waitForURL('**/families/*')
  const panel = await page.locator('.govuk-panel').innerText()
  expect(panel).toContain('EH-1001')
  expect(panel).toMatch(/Call back by .*10:00/)
  await look('saved-with-promise')
}
