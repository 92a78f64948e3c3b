import { spawnSync } from 'node:child_process'
import { join } from 'node:path'
import { expect } from 'vitest'
import { journey, type Scene } from './journey.ts'

const PROGRAM = join(import.meta.dirname, '../bin/evenhand')

journey('somebody looks around with invented families, in the shoes of three people', lookAround, {
  fill(data) {
    const words = ['demo', '--size', 'small', '--families', '40', '--data', data]
    const { status, stderr } = spawnSync(PROGRAM, words, { encoding: 'utf8' })
    expect(status, stderr).toBe(0)
  },
})

async function lookAround(scene: Scene) {
  const { page, origin, look } = scene
  await page.goto(origin)
  await page.getByText('Invented families').waitFor()
  await look('demo')
  await page.getByRole('button', { name: /^Officer: / }).click()
  await page.waitForURL('**/today')
  await look('today')
  await looksAtACase(scene)
  await stepsOver(scene, /^Volunteer: /, 'My families')
  await stepsOver(scene, /^Operator: /, 'People')
}

async function looksAtACase({ page, origin, look }: Scene) {
  await page.goto(`${origin}/cases`)
  await look('demo-cases')
  await page.locator('main a[href^="/cases/"]').first().click()
  await page.getByRole('heading', { level: 1, name: /EH-/ }).waitFor()
  await look('demo-case')
  await page.getByRole('link', { name: 'The family’s file' }).click()
  await page.waitForURL('**/families/*')
  await look('demo-family')
}

/** From any page of a demo, two presses away from being somebody else. */
async function stepsOver({ page, look }: Scene, whose: RegExp, sees: string) {
  await page.getByRole('link', { name: 'Step into somebody else’s shoes' }).click()
  await look('demo-shoes')
  await page.getByRole('button', { name: whose }).click()
  await page.waitForURL(url => !url.pathname.startsWith('/shoes'))
  await page.getByText('Invented families').waitFor()
  expect(await page.locator('body').innerText()).toContain(sees)
}
