import type { Page } from 'playwright-core'
import { expect } from 'vitest'
import { foundService } from '../found-service.ts'
import { journey, type Scene } from '../journey.ts'
import { press } from '../press.ts'
import { readInvitation } from '../read-invitation.ts'
import { printCode, setUpApp } from '../second-step.ts'
import { task } from './task.ts'

const SAM = { name: 'Sam Okafor', address: 'sam@fenbridge.example', password: 'a kettle, a heron, a map' }
/** So many cases are handed over in one step (domain.md §8, task 15). */
const CASES = 40

journey(
  'tasks 9 and 13 to 15: requests are taken, cases find a worker, a day off forgets nobody',
  async scene => {
    await foundService(scene.page, scene.origin)
    const sam = await samJoins(scene)
    await takesARequest(scene, sam)
    await asksByVoicemail(scene)
    await holdsFortyCases(sam)
    await looksAtTheMorning(scene)
    await chooses(scene)
    await handsEverythingOver(scene)
    await isBack(scene)
  },
)

/** Carries out a command from within the page, as its own scripts could. */
const command = (page: Page, name: string, input: object) =>
  page.evaluate(
    async ([path, body]) => {
      const headers = { 'content-type': 'application/json' }
      const answer = await fetch(path ?? '', { method: 'POST', headers, body: body ?? '' })
      if (!answer.ok) throw new Error(`${path}: ${answer.status} ${await answer.text()}`)
      return (await answer.json()).done as Record<string, string>
    },
    [`/api/commands/${name}`, JSON.stringify(input)] as const,
  )

async function samJoins({ page, product, somebodyElse }: Scene): Promise<Page> {
  await command(page, 'invite-person', { name: SAM.name, address: SAM.address, roles: ['officer'] })
  const { link } = await readInvitation(product)
  const sam = await somebodyElse()
  await sam.goto(link)
  await sam.getByLabel('Password', { exact: true }).fill(SAM.password)
  await press(sam, 'Open my account')
  await setUpApp(sam)
  await printCode(sam)
  await sam.waitForURL('**/today')
  return sam
}

/** Claimed by one press; then into a new file by two, and nothing of it is typed again. */
async function takesARequest(scene: Scene, sam: Page) {
  const { page, origin, somebodyElse, look } = scene
  const parent = await somebodyElse()
  await parent.goto(origin)
  await command(parent, 'put-in-request', {
    ...{ from: 'parent', name: 'Maya Kowalska', phone: '01632 960123', child: 'Theo', childAge: '9' },
    ...{ words: 'The council will not assess Theo. The letter came on Monday.', datedOn: '2027-01-04' },
  })
  await page.getByRole('link', { name: 'Requests', exact: true }).first().click()
  await page.getByText('4 January 2027').waitFor()
  await look('requests')
  await oneOfTwoClaimsIt(page, sam)
  await look('request')
  await page.getByLabel('Somebody new: a file is opened').check()
  await press(page, 'Take it in')
  await page.waitForURL('**/families/*')
  const file = await page.getByRole('main').innerText()
  for (const said of ['Maya Kowalska', '01632 960123', 'Theo', 'Call back']) expect(file).toContain(said)
}

/** Both look at the same queue; whoever presses second learns that it is not available to them. */
async function oneOfTwoClaimsIt(page: Page, sam: Page) {
  await sam.goto(page.url())
  await task(page, 'Task 9: claim the request whose date is nearest', { clicks: 1 }, async hands => {
    await hands.on(page.getByRole('button', { name: /^Claim/ }).first())
    await page.getByText(/You have it since/).waitFor()
  })
  await sam
    .getByRole('button', { name: /^Claim/ })
    .first()
    .click()
  await sam.locator('.govuk-error-summary', { hasText: 'not available to you' }).waitFor()
}

async function asksByVoicemail({ page, look }: Scene) {
  await page.getByRole('link', { name: 'Requests', exact: true }).first().click()
  await page.getByText('No request waits.').waitFor()
  await page.getByRole('button', { name: /^Take down a voicemail or a letter/ }).click()
  await page.getByLabel('A voicemail').check()
  await press(page, 'Put it in the queue')
  expect(await page.title()).toMatch(/^Error: /)
  await look('new-request-mistakes')
  await page.getByLabel('What do they say, in their words?').fill('Please ring me.')
  await press(page, 'Put it in the queue')
  await page.waitForURL('**/requests')
}

async function holdsFortyCases(sam: Page) {
  for (let at = 0; at < CASES; at++) {
    const { file = '' } = await command(sam, 'log-contact', { callerName: `Parent ${at + 1}`, words: 'Help' })
    const { case: id = '' } = await command(sam, 'begin-case', { file, issue: 'transport', mine: 'yes' })
    if (at % 10 === 0) await command(sam, 'enter-date', { case: id, ...aHearing(at) })
    if (at % 4 === 0)
      await command(sam, 'add-person', { file, kind: 'parent', name: `Carer ${at}`, replyBy: 'post' })
  }
  const { file = '' } = await command(sam, 'log-contact', { words: 'No case yet' })
  await command(sam, 'begin-case', { file, issue: 'ehc-plan' })
  await command(sam, 'log-contact', { file, words: 'Ring', next: 'call-back', dueAt: 'tomorrow 10am' })
}

const aHearing = (at: number) => ({
  ...{ what: 'Hearing', holder: 'tribunal', source: 'tribunal-letter', hearing: 'yes' },
  on: new Date(Date.now() + (at / 2 + 1) * 86_400_000).toISOString().slice(0, 10),
})

/** What cannot wait, in its order: hearings and statutory dates, promises, requests, cases that nobody has. */
async function looksAtTheMorning({ page, look }: Scene) {
  await task(page, 'Task 13: see the morning', { clicks: 1, seconds: 2 }, async hands => {
    await hands.on(page.getByRole('link', { name: 'Today', exact: true }).first())
    await page.getByText('In the order of what cannot wait').waitFor()
  })
  const shown = await page.locator('body').innerText()
  for (const words of ['Promise', 'Request', 'Nobody holds it']) expect.soft(shown).toContain(words)
  await look('today-team')
}

/** A person chooses; whoever carries least is suggested. */
async function chooses({ page, look }: Scene) {
  await page.goto(new URL('/cases?worker=nobody&state=open', page.url()).href)
  await page.getByRole('table').getByRole('link').first().click()
  await page.waitForURL(/\/cases\/|\/families\//)
  if (page.url().includes('/families/'))
    await page.getByRole('main').getByRole('link', { name: /\/1/ }).first().click()
  await page.waitForURL(/\/cases\//)
  await task(page, 'Task 14: give a case to somebody', { clicks: 3 }, async hands => {
    await hands.on(page.getByRole('link', { name: 'Who works on it' }))
    await page.getByText('Suggested: carries least').waitFor()
    await look('allocate')
    await hands.on(page.getByLabel('Ruth Calder', { exact: true }))
    await hands.on(page.getByRole('button', { name: 'Give it to them', exact: true }))
    await page.waitForURL(/\/cases\/[0-9a-f-]+$/)
  })
}

/** Forty cases, hearings first, in one step: families with a hearing soon stand first, letters are prepared. */
async function handsEverythingOver({ page, look }: Scene) {
  await task(page, 'Task 15: cover a sudden absence', { clicks: 5, seconds: 120 }, async hands => {
    await hands.on(page.getByRole('link', { name: 'Team', exact: true }).first())
    await hands.on(page.getByRole('link', { name: /Hand everything over.*Sam Okafor/ }))
    await page.getByText('Case by case, hearings within four weeks first').waitFor()
    expect(await holds(page, 3)).not.toContain('None within four weeks')
    expect(await holds(page, 4)).toContain('None within four weeks')
    await hands.on(page.getByLabel('Away for a while'))
    await hands.on(page.getByLabel('Who takes it all on?'))
    await page.getByLabel('Who takes it all on?').selectOption('Ruth Calder')
    await hands.on(page.getByRole('button', { name: 'Hand everything over', exact: true }))
    await page.getByText('Families to tell').waitFor()
  })
  const told = await page.getByRole('main').innerText()
  expect(told).toContain('No case')
  expect(told.match(/Letter prepared, not sent yet/g)).toHaveLength(10)
  await look('hand-over-done')
  await page.getByRole('link', { name: 'Team', exact: true }).first().click()
  await look('team')
}

/** A line of what somebody holds, by its place. */
const holds = (page: Page, at: number) => page.locator('tbody tr').nth(at).innerText()

async function isBack({ page, look }: Scene) {
  await page.getByRole('link', { name: /See what was handed over.*Sam Okafor/ }).click()
  await press(page, 'They are back: hand back what was covered')
  await page.getByText(`${CASES} cases, open or resting`).waitFor()
  await look('hand-over')
}
