import type { Page } from 'playwright-core'
import { expect } from 'vitest'
import { foundService } from '../found-service.ts'
import { journey, type Scene } from '../journey.ts'
import { press } from '../press.ts'
import { task } from './task.ts'

/** Of a usual call, beyond what is written in words, and without the mouse (issue 4, "Measured"). */
const USUAL = { keys: 25, seconds: 90 }

journey('tasks 1 to 4, 7, 8 and 11: a helpline officer works through calls by keyboard', async scene => {
  await foundService(scene.page, scene.origin)
  await logsSomebodyNew(scene)
  await recognisesHerAgain(scene)
  await tellsOurRole(scene)
  await promisesToCallBack(scene)
  await setsOutTheOptions(scene)
  await finishesWhatWasLeft(scene)
  await stopsReminders(scene)
  await answersAnAgency(scene)
  await opensTheRiskCard(scene)
})

const focused = (page: Page) => page.locator(':focus').getAttribute('name')

/** One screen while talking, our role by one tick, and nothing but the words is asked before it can be saved. */
async function logsSomebodyNew({ page, look }: Scene) {
  await task(page, 'Task 1: log a first call while talking', USUAL, async hands => {
    await hands.press('c')
    await page.waitForURL('**/contacts/new')
    await hands.write('Maya Kowalska')
    await page.getByText('Nobody we know by that').waitFor()
    await hands.press('Tab', 'Tab')
    await hands.write('01632 960123')
    await hands.press('Tab')
    await hands.write('Theo')
    await hands.press('Tab', 'Tab')
    expect(await focused(page)).toBe('words')
    await hands.write('The council will not assess Theo. She does not know what she can do now.')
    await hands.press('Tab')
    expect(await focused(page)).toBe('issue')
    await hands.choose('not ass')
    await hands.press('Tab', 'Space')
    expect(await focused(page)).toBe('roleExplained')
    await hands.press('Tab', 'Tab', 'Tab', 'Space')
    expect(await focused(page)).toBe('next')
    await look('log-call')
    await hands.press('Tab', 'Tab')
    expect(await focused(page)).toBe('minutes')
    await hands.choose('19')
    await hands.press('Control+Enter')
    await page.waitForURL('**/families/*')
  })
  const saved = await page.getByRole('main').innerText()
  expect(await page.locator('.govuk-panel').innerText()).toContain('EH-1001')
  expect(saved).toContain('Level 1.')
  expect(saved).not.toContain('stands to be finished')
}

/** Found while typing, in one field; what helps stands beside at once, and the look is entered. */
async function recognisesHerAgain({ page, look }: Scene) {
  await page.keyboard.press('c')
  await page.waitForURL('**/contacts/new')
  await task(page, 'Task 2: recognise a repeat caller', { keys: 4, seconds: 2 }, async hands => {
    await hands.write('kowal')
    await page.getByLabel('EH-1001 Maya Kowalska').waitFor()
    await hands.press('Tab', 'ArrowDown', 'Tab', 'Space')
    await page.getByText('Share nothing that the family has not permitted').waitFor()
  })
  const beside = await page.locator('[data-part=context]').innerText()
  for (const words of ['EH-1001', 'Last contact', '01632 960123', 'Theo']) expect(beside).toContain(words)
  await goesOnWithHerCall(page)
  await look('log-call-family')
  await page.keyboard.press('Control+Enter')
  await page.waitForURL('**/families/*')
  expect(await page.locator('.govuk-panel').innerText()).toContain('EH-1001')
  await page.getByRole('link', { name: 'Who looked at this file' }).click()
  await page.getByText('Ruth Calder').first().waitFor()
  await page.goBack()
}

async function goesOnWithHerCall(page: Page) {
  const { keyboard } = page
  await keyboard.press('Tab')
  expect(await focused(page)).toBe('words')
  await keyboard.type('She has the letter now.')
  await keyboard.press('Tab')
  await keyboard.type('not ass')
  await page.getByText(/Our role was explained to Maya Kowalska/).waitFor()
  for (const key of ['Tab', 'Tab', 'Tab', 'Space', 'Tab', 'Tab']) await keyboard.press(key)
  expect(await focused(page)).toBe('minutes')
  await keyboard.type('12')
}

/** The words are on the screen before anything is pressed; the tick is kept with its time. */
async function tellsOurRole({ page }: Scene) {
  await page.keyboard.press('c')
  await page.waitForURL('**/contacts/new')
  await page.getByLabel('Who is calling?').fill('Grace Adeyemi')
  await page.getByLabel('What they told us, in their words').fill('She asks who we are.')
  await task(page, 'Task 3: say that we are impartial, confidential and free', { clicks: 1 }, async hands => {
    const script = await page.getByRole('main').innerText()
    for (const words of ['impartial', 'free', 'danger']) expect(script).toContain(words)
    await hands.on(page.getByLabel(/^We explained who we are/))
  })
  await page.keyboard.press('Control+Enter')
  await page.waitForURL('**/families/*')
  await page.getByRole('link', { name: 'Families', exact: true }).first().click()
  await page.getByLabel('Name, telephone number or reference').first().fill('EH-1001')
  await page.keyboard.press('Enter')
  await page
    .getByRole('main')
    .getByRole('link', { name: /Maya Kowalska|EH-1001|M\. K\./ })
    .first()
    .click()
  await page.waitForURL('**/families/*')
}

/** A promise with a time, which stands in the team's queue, and is kept by the call that keeps it. */
async function promisesToCallBack(scene: Scene) {
  const { page, look } = scene
  await page.getByRole('button', { name: 'Log a call with this family' }).click()
  await page.locator('[name=words]:focus').waitFor()
  await page.keyboard.type('She asks us to ring tomorrow.')
  await task(page, 'Task 8: promise to call back by a time', { clicks: 2 }, async hands => {
    await hands.on(page.getByLabel('We call back', { exact: true }))
    await hands.fill(page.getByLabel('By when?'), 'tomorrow 10am')
    await hands.on(page.getByRole('button', { name: 'Save', exact: true }))
    await page.waitForURL('**/families/*')
  })
  expect(await page.locator('.govuk-panel').innerText()).toMatch(/Call back by .*10:00/)
  await look('saved-with-promise')
  await standsInTheTeamsQueue(scene)
  await page.getByRole('link', { name: 'Call back' }).click()
  await look('promise')
  await page.getByRole('button', { name: 'Log the call that keeps it' }).click()
  await page.getByLabel(/^Call back\. Due/).check()
  await page.keyboard.press('Control+Enter')
  await page.waitForURL('**/families/*')
  expect(await page.getByRole('main').innerText()).not.toContain('Promised')
}

/** Whoever looks at the team's promises sees it, with its time. */
async function standsInTheTeamsQueue({ page }: Scene) {
  const family = page.url()
  await page.goto(new URL('/promises', family).href)
  const line = page.getByRole('row', { name: /EH-1001/ })
  expect(await line.innerText()).toMatch(/Call back.*10:00/s)
  await page.goto(family)
}

/** The whole set, neutrally; somebody independent named; a case of it with nothing typed again. */
async function setsOutTheOptions(scene: Scene) {
  const { page, look } = scene
  await page.getByRole('button', { name: 'Log a call with this family' }).click()
  await page.getByLabel('What they told us, in their words').fill('She wants to know what she can do.')
  await page.getByLabel('What about?').fill('not ass')
  await task(page, 'Task 4: explain options neutrally, on the call', { clicks: 3 }, async hands => {
    await hands.on(page.getByText('Options we explained'))
    await hands.on(page.getByLabel('Do nothing for now'))
  })
  await signposts(scene)
  await page
    .getByLabel(/^Law: .*appeal/i)
    .first()
    .check()
  await page.getByLabel('Make it a case').check()
  await look('log-call-options')
  await press(page, 'Save')
  expect(await page.locator('.govuk-error-summary').innerText()).toContain('Only one option is ticked')
  for (const kept of [/^IPSEA/, /^Law: .*appeal/i])
    expect(await page.getByLabel(kept).first().isChecked()).toBe(true)
  await look('log-call-one-option')
  await page.getByLabel(/^Mediation/).check()
  await task(page, 'Task 11: make a case of it, nothing typed again', { clicks: 2 }, async hands => {
    await hands.on(page.getByRole('button', { name: 'Save', exact: true }))
    await page.waitForURL('**/families/*')
  })
  await page.getByRole('button', { name: 'Log a call with this family' }).click()
  await page.getByLabel('Which case does it belong to?').waitFor()
  await page.goBack()
}

/** Two bodies, one of them independent of the council: without one a reason is asked for. */
async function signposts({ page }: Scene) {
  await task(page, 'Task 7: signpost to two bodies, one independent', { clicks: 3 }, async hands => {
    await hands.on(page.getByText('Information we gave'))
    await hands.fill(page.getByLabel('Find an organisation'), 'i')
    await page.getByLabel(/^IPSEA.*independent of the council/).waitFor()
    await hands.on(page.getByLabel(/^IPSEA.*independent of the council/))
    await hands.fill(page.getByLabel('Find an organisation'), 'contact')
    await page.getByLabel(/^Contact.*independent of the council/).waitFor()
    await hands.on(page.getByLabel(/^Contact.*independent of the council/))
  })
  expect(await page.getByLabel(/^IPSEA/).isChecked()).toBe(true)
  await page.getByLabel('Find information').fill('time to appeal')
}

/** A parent in tears at five to five: saved as it is, and it stands on the team's list. */
async function finishesWhatWasLeft({ page, look }: Scene) {
  await page.keyboard.press('c')
  await page.waitForURL('**/contacts/new')
  await page.keyboard.press('Control+Enter')
  await page.waitForURL('**/families/*')
  await page.getByText('It stands to be finished').waitFor()
  await page.getByRole('link', { name: 'To finish', exact: true }).first().click()
  await page.waitForURL('**/contacts/to-finish')
  await look('to-finish')
  await page
    .getByRole('link', { name: /^Finish/ })
    .last()
    .click()
  await page.waitForURL('**/contacts/*/finish')
  await look('finish-contact')
  await page.getByLabel('What they told us, in their words').fill('She did not say.')
  await page.getByLabel('What about?').fill('sen support')
  await page.getByLabel(/^We explained who we are/).check()
  await page.getByLabel('Nothing: they have what they asked for').check()
  await page.getByLabel('Minutes').fill('3')
  await press(page, 'Save')
  await page.waitForURL('**/families/*')
  expect(await page.getByRole('main').innerText()).not.toContain('stands to be finished')
}

/** After a death: one act, seen by everybody, and taken back by another. */
async function stopsReminders({ page, look }: Scene) {
  await page.getByRole('link', { name: 'Distress or a death in the family' }).click()
  await press(page, 'Stop every reminder and questionnaire')
  await page.getByText('no reminder and no questionnaire goes to this family').waitFor()
  await look('reminders')
  await press(page, 'Let reminders go again')
  await page.getByRole('button', { name: 'Stop every reminder and questionnaire' }).waitFor()
}

/** Whoever asks hears the same, and the page shows nothing of the file. */
async function answersAnAgency({ page, look }: Scene) {
  await page.keyboard.press('c')
  await page.waitForURL('**/contacts/new')
  await page.getByRole('link', { name: /another agency is on the line/ }).click()
  await page.waitForURL('**/contacts/agency')
  await page.getByLabel('The council’s SEND team').check()
  await page.getByLabel(/^A family:/).check()
  await page.getByText(/^Note the question on a family/).click()
  await page.getByLabel('Name, telephone number or reference').fill('Kowalska')
  await page.getByRole('main').getByRole('button', { name: 'Find', exact: true }).click()
  await page.getByLabel('EH-1001 M. K.').check()
  await look('agency')
  expect(await page.getByRole('main').innerText()).not.toContain('Maya')
  await press(page, 'Save')
  await page.getByText('It is noted.').waitFor()
}

async function opensTheRiskCard({ page, look }: Scene) {
  await page.keyboard.press('r')
  await page.waitForURL('**/risk')
  await look('risk')
  await page.getByRole('button', { name: 'Log this call' }).click()
  await page.waitForURL('**/contacts/new')
}
