import { expect } from 'vitest'
import { foundService } from './found-service.ts'
import { journey } from './journey.ts'
import { press } from './press.ts'

journey(
  'without scripts a service is set up, a call is logged, found and read, and nothing is missing',
  async ({ page, origin, look }) => {
    await foundService(page, origin)
    await page.getByRole('link', { name: 'Log a call' }).first().click()
    await page.getByLabel('Who is calling?').fill('Maya Kowalska')
    await page.getByLabel('What they told us, in their words').fill('The school says no.')
    await page.getByLabel('Minutes').fill('-3')
    await press(page, 'Save')
    expect(await page.title()).toMatch(/^Error: /)
    await page.getByRole('link', { name: 'Enter the minutes, 0 or more' }).click()
    expect(await page.getByLabel('Who is calling?').inputValue()).toBe('Maya Kowalska')
    await look('no-script-log-call-mistakes')
    await page.getByLabel('Minutes').fill('3')
    await press(page, 'Save')
    await page.waitForURL('**/families/*')
    await page.getByRole('searchbox').fill('maya')
    await press(page, 'Find')
    await page.getByRole('link', { name: /EH-\d+/ }).click()
    expect(await page.locator('.evenhand-words').innerText()).toBe('The school says no.')
    await look('no-script-file')
    await page.getByRole('link', { name: 'Who looked at this file' }).click()
    expect(await page.getByRole('main').innerText()).toContain('Opened the file')
    await press(page, 'Sign out')
    await page.waitForURL('**/sign-in*')
  },
  { scripts: false },
)
