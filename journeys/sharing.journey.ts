import { expect } from 'vitest'
import { foundService } from './found-service.ts'
import { journey, type Scene } from './journey.ts'

// Task 17: information goes to a school or the council only with a live, scoped, dated permission; the page shows exactly
// what will go; the parent gets a receipt. And a permission that is withdrawn meanwhile stops it.

journey('sharing: permitted, shown exactly, sent, receipted; withdrawn, nothing more leaves', async scene => {
  await foundService(scene.page, scene.origin)
  const family = await logsTheCall(scene)
  await recordsAPermission(scene, family)
  await sharesUnderIt(scene)
  await printsTheList(scene, family)
  await withdrawsMeanwhile(scene, family)
  await declinesATask(scene, family)
})

async function logsTheCall({ page }: Scene): Promise<string> {
  await page.keyboard.press('c')
  await page.waitForURL('**/contacts/new')
  await page.getByLabel('Who is calling?').fill('Maya Kowalska')
  await page.getByLabel('What they told us, in their words').fill('The taxi does not come on Mondays.')
  await page.keyboard.press('Control+Enter')
  await page.waitForURL('**/families/*')
  return page.url().replace(/\?.*/, '')
}

async function recordsAPermission({ page, look }: Scene, family: string) {
  await page.goto(family)
  await page.getByText('Nothing may be shared.').waitFor()
  await look('file-beside')
  await page.getByRole('link', { name: 'What may be shared, and what has left' }).click()
  await look('sharing-nothing')
  await page.getByRole('button', { name: 'Record a permission' }).click()
  await page.getByLabel('School or setting').check()
  await page.getByLabel('Which school, service or body').fill('Fen Primary School')
  await page.getByLabel('Somebody there (optional)').fill('Mrs Ash')
  await page.getByLabel('Write to them about it').check()
  await page.getByLabel('Talk with them about it').check()
  await page.getByLabel('What is it about?').fill('Transport to school')
  await page.getByLabel('What is it for?').fill('So that the taxi comes')
  await look('permission-new')
  await page.getByRole('button', { name: 'Save the permission' }).click()
  await page.getByText('Choose how it was given').first().waitFor()
  expect(await page.getByLabel('What is it about?').inputValue()).toBe('Transport to school')
  await page.getByLabel('Spoken').check()
  await page.getByRole('button', { name: 'Save the permission' }).click()
  await page.getByText('Holds').waitFor()
  await look('permission')
}

async function sharesUnderIt({ page, look }: Scene) {
  await page.getByRole('link', { name: 'Back', exact: true }).click()
  await page.getByRole('link', { name: 'Share something' }).click()
  await look('disclosure-ground')
  await page.getByRole('button', { name: 'Continue' }).click()
  await page.getByLabel('What you write').fill('The taxi did not come on the last three Mondays.')
  await look('disclosure-words')
  await page.getByRole('button', { name: 'See exactly what will go' }).click()
  await page.getByRole('heading', { name: 'Exactly this will go' }).waitFor()
  await look('disclosure')
  await page.getByLabel('Printed').check()
  await page.getByRole('button', { name: 'Send it to them' }).click()
  await page.getByText('A second person looks at this before it leaves.').first().waitFor()
  await page.getByLabel('Printed').check()
  await page
    .getByLabel('Nobody else has looked at it. Why can it not wait?')
    .fill('Alone on duty, the meeting is at two.')
  await page.getByRole('button', { name: 'Send it to them' }).click()
  await page.getByRole('heading', { name: 'What left' }).waitFor()
  await look('disclosure-left')
  await page.getByRole('link', { name: 'The receipt for the family' }).click()
  await page.getByText('This is your receipt.').waitFor()
  expect(await page.getByRole('main').innerText()).toContain(
    'The taxi did not come on the last three Mondays.',
  )
}

async function printsTheList({ page, look }: Scene, family: string) {
  await page.goto(`${family}/left`)
  await page.getByText('Mrs Ash, Fen Primary School').waitFor()
  await look('left')
  await page.getByRole('link', { name: 'The list for Maya Kowalska' }).click()
  await page.getByText('The taxi did not come on the last three Mondays.').waitFor()
  await look('left-for')
  const coming = page.waitForEvent('download')
  await page.getByRole('button', { name: /PDF/ }).first().click()
  expect((await coming).suggestedFilename()).toBe('what-left.pdf')
}

async function withdrawsMeanwhile({ page, look }: Scene, family: string) {
  await page.goto(`${family}/disclosures/new`)
  await page.getByRole('button', { name: 'Continue' }).click()
  await page.getByLabel('What you write').fill('And not today either.')
  await page.getByRole('button', { name: 'See exactly what will go' }).click()
  const draft = page.url()
  await page.goto(`${family}/sharing`)
  await page.getByRole('link', { name: 'Mrs Ash, Fen Primary School' }).last().click()
  await page.getByRole('button', { name: 'Withdraw it now' }).click()
  await page.getByText('Nothing may be shared.').waitFor()
  await look('sharing')
  await page.goto(draft)
  await page.getByText('does not hold any more, so this does not leave').waitFor()
  await page.getByRole('heading', { name: 'This does not leave yet' }).waitFor()
  expect(await page.getByRole('button', { name: 'Send it to them' }).count()).toBe(0)
  await look('disclosure-stopped')
}

async function declinesATask({ page, look }: Scene, family: string) {
  await page.goto(`${family}/agency-requests`)
  await page.getByLabel('Council').check()
  await page.getByLabel('That we do something for them').check()
  await page.getByLabel('What they asked for').fill('Tell the parents that the taxi ends.')
  await page.getByLabel('Declined').check()
  await page.getByRole('button', { name: 'Save the request' }).click()
  await page.getByText('Declined, ').waitFor()
  await look('agency-requests')
  await page.goto(`${family}/disclosures/lawful/legal-compulsion`)
  await look('disclosure-lawful')
}
