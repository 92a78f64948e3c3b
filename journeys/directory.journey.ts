import { execFile } from 'node:child_process'
import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { expect } from 'vitest'
import { foundService } from './found-service.ts'
import { journey, type Scene } from './journey.ts'
import { press } from './press.ts'

journey('a parent finds somebody independent on a phone; an officer checks the details', async scene => {
  await foundService(scene.page, scene.origin)
  await aParentSearchesOnAPhone(scene)
  const organisation = await anOfficerChecksAnEntry(scene)
  await theParentSeesTheDay(scene, organisation)
  await theDirectoryGoesOutAndComesIn(scene)
})

async function aParentSearchesOnAPhone({ somebodyElse, origin, look }: Scene) {
  const phone = await somebodyElse()
  await phone.setViewportSize({ width: 390, height: 844 })
  await phone.goto(`${origin}/organisations`)
  await look('who-else-can-help', { page: phone })
  await phone.setViewportSize({ width: 390, height: 844 })
  await phone.getByLabel('What help is for').selectOption('Suspension or exclusion')
  await phone.getByLabel('Independence', { exact: true }).selectOption('Independent of the council')
  await press(phone, 'Find')
  const found = await phone.locator('.govuk-summary-card').allInnerTexts()
  expect(found[0]).toContain('We have not checked these details yet.')
  expect(found.length).toBeGreaterThan(2)
  expect(found.filter(one => !one.includes('Independent of the council'))).toEqual([])
  await phone.getByRole('link', { name: 'Coram Child Law Advice' }).click()
  expect(await phone.getByRole('link', { name: '0300 330 5485' }).getAttribute('href')).toBe(
    'tel:03003305485',
  )
  await look('organisation-in-public', { page: phone })
}

async function anOfficerChecksAnEntry({ page, look }: Scene): Promise<string> {
  await page.getByRole('link', { name: 'Directory', exact: true }).first().click()
  await look('directory')
  await page.getByLabel('Name, place or what they do').fill('coram')
  await page.getByRole('main').getByRole('button', { name: 'Find' }).click()
  await page.getByRole('link', { name: 'Coram Child Law Advice' }).click()
  await look('organisation')
  await page.getByRole('button', { name: 'Check the details' }).click()
  await press(page, 'Confirm the details')
  expect(await page.title()).toMatch(/^Error: /)
  await look('organisation-check')
  await page.getByLabel('I rang them').check()
  await press(page, 'Confirm the details')
  await page.getByText('Last checked on').waitFor()
  expect(await page.getByRole('main').innerText()).toContain('by Ruth Calder')
  await page.getByRole('button', { name: 'Change the details' }).click()
  await look('organisation-change')
  return new URL(page.url()).pathname.split('/')[2] ?? ''
}

async function theParentSeesTheDay({ somebodyElse, origin }: Scene, organisation: string) {
  const phone = await somebodyElse()
  await phone.goto(`${origin}/organisations/${organisation}`)
  expect(await phone.getByRole('main').innerText()).toMatch(
    /We last checked these details on \d+ \w+ \d{4}\./,
  )
}

/** By the command line, while the service runs. */
async function theDirectoryGoesOutAndComesIn({ product, somebodyElse, origin }: Scene) {
  const out = JSON.parse(await evenhand(product.data, 'export', 'directory', '-'))
  expect(out.services.length).toBeGreaterThan(20)
  const [first] = out.services
  const changed = { ...first, description: 'Changed elsewhere.' }
  const file = join(product.data, 'feed.json')
  await writeFile(file, JSON.stringify({ contents: [changed, out.services[1], { id: 'x' }] }))
  const tried = await evenhand(product.data, 'import', 'directory', file, '--dry-run')
  expect(tried.split('\n')).toEqual([
    `1. changed: ${first.name} (about)`,
    `2. unchanged: ${out.services[1].name}`,
    '3. refused: a record without a name (its id is not a UUID)',
    'Nothing was written. It would be: added 0, changed 1, unchanged 1, refused 1.',
    '',
  ])
  await evenhand(product.data, 'import', 'directory', file)
  const reader = await somebodyElse()
  await reader.goto(`${origin}/organisations/${first.id}`)
  expect(await reader.getByRole('main').innerText()).toContain('Changed elsewhere.')
}

/** What the command prints, whatever its exit code. */
async function evenhand(data: string, ...args: string[]): Promise<string> {
  const program = join(import.meta.dirname, '../bin/evenhand')
  const ran = promisify(execFile)(program, [...args, '--data', data], { maxBuffer: 10_000_000 })
  return (await ran.catch((fault: { stdout: string }) => fault)).stdout
}
