import type { Page } from 'playwright-core'
import { expect } from 'vitest'
import { foundService } from '../found-service.ts'
import { journey, type Scene } from '../journey.ts'
import { press } from '../press.ts'
import { task } from './task.ts'

const PHONE = { width: 390, height: 844 }

journey(
  'task 28: a meeting, the role stated, the parent’s points, a phone without a connection, and afterwards',
  async scene => {
    const { page, origin } = scene
    await foundService(page, origin)
    await logsTheCall(page)
    await arrangesIt(scene)
    await keepsWhatWasTypedOffline(scene)
    await speaksForHer(scene)
    await finishesIt(scene)
    await entersABoard(scene)
    await takesTheCalendarAlong(page)
    await leavesNothingOnThePhone(scene)
  },
)

const main = (page: Page) => page.getByRole('main').innerText()

async function logsTheCall(page: Page) {
  await page.keyboard.press('c')
  await page.waitForURL('**/contacts/new')
  await page.getByLabel('Who is calling?').fill('Maya Kowalska')
  await page.getByLabel('What they told us, in their words').fill('There is a meeting at school.')
  await page.keyboard.press('Control+Enter')
  await page.waitForURL('**/families/*')
}

/** Just after midnight, so that it has begun whenever this story is told: the role is late, and says why. */
async function arrangesIt({ page, look }: Scene) {
  await page.getByRole('link', { name: 'Arrange a meeting' }).click()
  await page.waitForURL('**/meetings/new')
  await page.getByLabel('When', { exact: true }).fill('today 00:01')
  await page.getByLabel('Where', { exact: true }).fill('Oak School, room 3')
  await look('meeting-new')
  await press(page, 'Save the meeting')
  expect(await page.locator('.govuk-error-summary').innerText()).toContain('our promise N70')
  await page.getByLabel('Why it is stated late').fill('She rang this morning.')
  await press(page, 'Save the meeting')
  await page.waitForURL(/\/meetings\/[0-9a-f-]+$/)
  expect(await main(page)).toContain('Stated late')
  await page
    .getByLabel('What the parent wants to say or ask')
    .fill('Why the help stopped\nWho decides in March')
  await press(page, 'Add these points')
  await page.getByText('Who decides in March').first().waitFor()
  await look('meeting')
}

/** A lift, a corridor, no network: what is typed stays, and goes by itself; nothing lies on the device. */
async function keepsWhatWasTypedOffline({ page, look }: Scene) {
  await page.getByRole('button', { name: /^In the meeting/ }).click()
  await page.waitForURL('**/now')
  await look('meeting-now')
  await page.setViewportSize(PHONE)
  await page.context().setOffline(true)
  const taps = { clicks: 4, seconds: 300 }
  await task(
    page,
    'Task 28: role, points and notes in a meeting, without a connection',
    taps,
    async hands => {
      await hands.on(page.getByLabel('I have told everybody here'))
      await hands.on(page.getByLabel('Why the help stopped'))
      await hands.on(page.getByLabel('They want them'))
      await hands.fill(page.getByLabel('Notes for the parent', { exact: true }), 'The head said: from March.')
      await hands.on(page.getByRole('button', { name: 'Save', exact: true }))
      await page.getByText('What you typed stays on this page').waitFor()
    },
  )
  expect(await page.getByLabel('Notes for the parent', { exact: true }).inputValue()).toBe(
    'The head said: from March.',
  )
  await look('meeting-now-offline')
  await page.setViewportSize(PHONE)
  expect(await keptOnDevice(page)).toEqual({ local: 0, session: 0, databases: 0, caches: 0 })
  await page.context().setOffline(false)
  await page.getByText('What you typed stays on this page').waitFor({ state: 'hidden' })
  await page.locator('[name=version][value="1"]').waitFor({ state: 'attached' })
  expect(await page.getByLabel('Why the help stopped').isChecked()).toBe(true)
  expect(await page.getByLabel('Who decides in March').isChecked()).toBe(false)
}

/** What the page could have left behind, whatever it is signed in as. */
const keptOnDevice = (page: Page) =>
  page.evaluate(async () => ({
    local: localStorage.length,
    session: sessionStorage.length,
    databases: (await indexedDB.databases()).length,
    // Caches are only there on a secure origin; localhost is one.
    caches: (await caches.keys()).length,
  }))

async function speaksForHer({ page, look }: Scene) {
  await page.getByText('The parent cannot go on').click()
  await page.getByLabel('They nodded or signed').check()
  await press(page, 'Save')
  expect(await page.locator('.govuk-error-summary').innerText()).toContain('our promise N46')
  await page.getByLabel('What they want said, in their words').fill('He cannot sleep before school.')
  await press(page, 'Save')
  await page.getByRole('heading', { name: 'You speak for the parent' }).waitFor()
  await page.getByLabel('They want me to go on').check()
  await press(page, 'Save')
  await page.getByText('Checks so far: 1').waitFor()
  await look('meeting-speaking')
}

async function finishesIt({ page, look }: Scene) {
  await page.getByRole('link', { name: /^Back: before and afterwards/ }).click()
  await page.waitForURL(/\/meetings\/[0-9a-f-]+$/)
  await press(page, 'The meeting is over')
  await page.locator('.govuk-tag', { hasText: 'Held' }).waitFor()
  await page.getByLabel('They told it back in their own words, and it was right').check()
  await press(page, 'Save whether they understood')
  await page.getByLabel('Given to the parent').check()
  await press(page, 'Save what became of the notes')
  await page.getByText('Given to the parent.').waitFor()
  await look('meeting-over')
  await page.getByRole('link', { name: /^Reflect on it/ }).click()
  await page.getByLabel('What do I want to take to supervision?').fill('How to end it sooner.')
  await press(page, 'Save for me and supervision')
  await look('meeting-reflection')
}

async function entersABoard({ page, look }: Scene) {
  await page.goto(new URL('/meetings/register', page.url()).href)
  await page.getByLabel('What it is called').fill('SEND strategy board')
  await page.getByLabel('When', { exact: true }).fill('Friday 10:00')
  await page.getByLabel(/^Single families/).check()
  await press(page, 'Enter it')
  expect(await page.locator('.govuk-error-summary').innerText()).toContain('our promise N70')
  await look('meeting-register-refused')
  await page.getByLabel(/^Policy or provision/).check()
  await press(page, 'Enter it')
  await page.getByRole('cell', { name: /^Board: SEND strategy board/ }).waitFor()
  await look('meeting-register')
}

async function takesTheCalendarAlong(page: Page) {
  await page.goto(new URL('/meetings', page.url()).href)
  const [file] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: 'Calendar file, without names' }).click(),
  ])
  expect(file.suggestedFilename()).toBe('meetings.ics')
}

/** D25: after signing out "back" shows nothing of a family, and nothing is left on the device. */
async function leavesNothingOnThePhone({ page }: Scene) {
  await page.goto(new URL('/families', page.url()).href)
  await page.goBack()
  await page.goto(new URL('/meetings/register', page.url()).href)
  await page.setViewportSize(PHONE)
  await press(page, 'Sign out')
  await page.waitForURL('**/sign-in*')
  await page.goBack()
  await page.getByRole('heading', { level: 1, name: 'Sign in' }).waitFor()
  expect(await page.content()).not.toMatch(/Kowalska|SEND strategy|from March|EH-1/)
  expect(await keptOnDevice(page)).toEqual({ local: 0, session: 0, databases: 0, caches: 0 })
}
