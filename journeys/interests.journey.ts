import type { Page } from 'playwright-core'
import { expect } from 'vitest'
import { foundService } from './found-service.ts'
import { journey, type Scene } from './journey.ts'
import { press } from './press.ts'
import { readInvitation } from './read-invitation.ts'
import { printCode, setUpApp } from './second-step.ts'

const SAM = { name: 'Sam Okafor', address: 'sam@fenbridge.example', password: 'a kettle, a heron, a map' }

/** Task 14 (domain.md §8): a case is allocated with a check of interests, block or reasoned override recorded. */
journey('a case is allocated, and nobody gets a family that they know', async scene => {
  await foundService(scene.page, scene.origin)
  const sam = await joins(scene, SAM)
  await declares(sam, scene)
  const family = await aFamily(scene.page)
  await isKeptFrom(sam)
  await seesItBeforehand(scene, family)
  await judges(scene)
  await givesItToSomebodyElse(scene, family)
  await seesTheRegister(scene)
})

interface Family {
  readonly file: string
  readonly case: string
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

async function joins({ page, product, somebodyElse }: Scene, who: typeof SAM): Promise<Page> {
  await command(page, 'invite-person', { name: who.name, address: who.address, roles: ['officer'] })
  const { link } = await readInvitation(product)
  const them = await somebodyElse()
  await them.goto(link)
  await them.getByLabel('Password', { exact: true }).fill(who.password)
  await press(them, 'Open my account')
  await setUpApp(them)
  await printCode(them)
  await them.waitForURL('**/today')
  return them
}

async function declares(sam: Page, { origin }: Scene) {
  await sam.goto(`${origin}/today`)
  await sam.getByRole('link', { name: /Declare your interests/ }).click()
  await sam.getByRole('button', { name: 'Declare an interest' }).click()
  await press(sam, 'Declare it')
  expect(await sam.title()).toMatch(/^Error: /)
  await sam.getByLabel('Somebody I am related to, or close to').check()
  await sam.getByLabel('Who or what').fill('Rosalind Achebe')
  await sam.getByLabel('Family, partner, close friend').check()
  await sam.getByLabel('What those who lead should know of it').fill('My sister-in-law.')
  await press(sam, 'Declare it')
  await sam.getByText('My sister-in-law.').waitFor()
}

async function aFamily(page: Page): Promise<Family> {
  const call = await command(page, 'log-contact', {
    words: 'She rang about school.',
    callerName: 'Rosalynd Achebe',
  })
  const { file = '', contact = '' } = call
  const made = await command(page, 'begin-case', { file, contact, issue: 'ehc-needs-assessment.refusal' })
  return { file, case: made['case'] ?? '' }
}

async function isKeptFrom(sam: Page) {
  await sam.goto(new URL('/today', sam.url()).href)
  await sam.getByRole('button', { name: /^Take it on/ }).click()
  await sam.getByText('This is not available to you').first().waitFor()
  expect(await sam.getByRole('button', { name: /^Take it on/ }).count()).toBe(0)
}

async function seesItBeforehand({ page, origin, look }: Scene, { case: id }: Family) {
  await page.goto(`${origin}/today`)
  await page.getByText('Somebody’s declaration may mean this family').first().waitFor()
  await look('interests-today')
  await page.goto(`${origin}/cases/${id}/worker`)
  await page.getByText('Something they declared may mean this family').waitFor()
  await look('allocate-with-interest')
  await page.getByLabel(SAM.name).check()
  await press(page, 'Give it to them')
  await page.getByText('Judge it first').first().waitFor()
}

async function judges({ page, origin, look }: Scene) {
  await page.goto(`${origin}/today`)
  await page.getByRole('link', { name: /^Judge it/ }).click()
  await page.getByRole('heading', { name: 'Is it them?' }).waitFor()
  await press(page, 'Save the decision')
  expect(await page.title()).toMatch(/^Error: /)
  await look('judge-interest')
  await page.getByLabel('Yes, it is them').check()
  await page.getByLabel('How do you know?').fill('Sam told me that her brother’s wife is called so.')
  await press(page, 'Save the decision')
  await page.waitForURL('**/interests/matches')
  await page.getByText('shut out').waitFor()
  await look('interests-judged')
}

async function givesItToSomebodyElse({ page, origin }: Scene, { case: id }: Family) {
  await page.goto(`${origin}/cases/${id}/worker`)
  expect(await page.getByLabel(SAM.name).count()).toBe(0)
  await page.getByRole('radio').first().check()
  await press(page, 'Give it to them')
  await page.waitForURL(`**/cases/${id}`)
}

async function seesTheRegister({ page, origin, look }: Scene) {
  await page.goto(`${origin}/interests`)
  await look('my-interests')
  await page.goto(`${origin}/interests/new`)
  await look('declare-interest')
  await page.goto(`${origin}/interests/register`)
  await page.getByText('Rosalind Achebe').waitFor()
  await look('register-of-interests')
}
