import { expect } from 'vitest'
import { foundService } from './found-service.ts'
import { journey, type Scene } from './journey.ts'
import { press } from './press.ts'

journey(
  'a co-ordinator takes a promise from no evidence to met, and a parent looks at the promises',
  async scene => {
    await foundService(scene.page, scene.origin)
    await thePromiseHasNoEvidence(scene)
    await aCallIsLogged(scene)
    await thePromiseIsMet(scene)
    await somethingIsDeclared(scene)
    await aParentLooks(scene)
  },
)

async function thePromiseHasNoEvidence({ page, look }: Scene) {
  await page.getByRole('link', { name: 'Assurance', exact: true }).first().click()
  await look('assurance-board')
  await page.getByRole('link', { name: /^N38:/ }).click()
  expect(await page.getByRole('main').innerText()).toContain('No evidence')
  await look('assurance-clause')
}

async function aCallIsLogged({ page, origin }: Scene) {
  await page.goto(`${origin}/contacts/new`)
  await page.getByLabel('What they told us, in their words').fill('He may not come in any more.')
  await page.getByLabel(/We explained who we are/).check()
  await press(page, 'Save')
  await page.waitForURL(({ pathname }) => !pathname.endsWith('/contacts/new'))
}

async function thePromiseIsMet({ page, origin }: Scene) {
  await page.goto(`${origin}/assurance/clauses/N38`)
  const words = await page.getByRole('main').innerText()
  expect(words).toContain('1 of 1 families who had our role explained in time')
  await page.goto(`${origin}/assurance?state=met`)
  expect(await page.getByRole('main').innerText()).toContain('N38: Each parent hears from us')
}

async function somethingIsDeclared({ page, origin, look }: Scene) {
  await page.goto(`${origin}/assurance/declarations`)
  await page.getByLabel('Premises').check()
  await page.getByLabel('What you declare').fill('Our office stands apart from the special needs team.')
  await press(page, 'Declare')
  await page.getByText('Declared by Ruth Calder').waitFor()
  expect(await page.getByRole('main').innerText()).toContain('Declared by Ruth Calder')
  await look('assurance-declarations')
  await page.goto(`${origin}/assurance/policy`)
  await look('assurance-policy')
}

async function aParentLooks({ somebodyElse, origin, look }: Scene) {
  const phone = await somebodyElse()
  await phone.goto(`${origin}/impartial`)
  await phone.getByRole('link', { name: 'each of our promises, and how it stands' }).click()
  expect(await phone.getByRole('main').innerText()).toContain('We have not published this yet')
  await look('promises-not-published', { page: phone })
}
