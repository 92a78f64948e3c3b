import { foundService } from './found-service.ts'
import { journey, type Scene } from './journey.ts'
import { task } from './tasks/task.ts'

// Task 10: a safeguarding concern, guided: who said what, whoever leads is alerted at once, whether the family was told
// and why not. The usual one is few answers on one page.

journey('a safeguarding concern: raised in a few answers, then what was done and the review', async scene => {
  await foundService(scene.page, scene.origin)
  const family = await logsTheCall(scene)
  await raisesIt(scene, family)
  await dealsWithIt(scene)
})

/** From the family's page: the link, danger, and saving; all else is typed. */
const BUDGET = { clicks: 4, seconds: 120 }

async function logsTheCall({ page }: Scene): Promise<string> {
  await page.keyboard.press('c')
  await page.waitForURL('**/contacts/new')
  await page.getByLabel('Who is calling?').fill('Maya Kowalska')
  await page.keyboard.press('Control+Enter')
  await page.waitForURL('**/families/*')
  return page.url().replace(/\?.*/, '')
}

async function raisesIt({ page, look }: Scene, family: string) {
  await page.goto(family)
  await task(page, 'Task 10: record a safeguarding concern', BUDGET, async at => {
    await at.on(page.getByRole('link', { name: 'Record a concern about a child' }))
    await page.getByText('Call 999 first.').waitFor()
    await look('concern-new')
    await at.on(page.getByLabel('Yes, or I am not sure'))
    await page.getByLabel('About which child?').fill('Theo Kowalski')
    await page.getByLabel('What was said or seen?').fill('“Dad hits me when he is angry.”')
    await page.getByLabel('In whose words?').fill('Theo, to me on the phone')
    await at.on(page.getByRole('button', { name: 'Save, and tell them now' }))
    await page.getByText('Somebody may be in danger now.').waitFor()
  })
  await look('concern')
}

async function dealsWithIt({ page, look }: Scene) {
  await page.getByLabel('The family is not told, and why').check()
  await page.getByRole('button', { name: 'Save' }).click()
  await page.getByText('Write it down').first().waitFor()
  await page.getByLabel('In words').fill('He would be beaten for it.')
  await page.getByRole('button', { name: 'Save' }).click()
  await page.getByText('He would be beaten for it.').waitFor()
  await page.getByLabel('Reviewed, with what was found').check()
  await page.getByLabel('In words').fill('Social care has acted.')
  await page.getByRole('button', { name: 'Save' }).click()
  await page.getByText('Social care has acted.').waitFor()
  await look('concern-reviewed')
  await page.getByRole('link', { name: 'All concerns' }).click()
  await page.getByText('Theo Kowalski').waitFor()
  await look('concerns')
}
