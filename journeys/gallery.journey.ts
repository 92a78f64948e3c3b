import { EXAMPLE_STYLES } from '#design/house-style.ts'
import { foundService } from './found-service.ts'
import { journey, type Scene } from './journey.ts'
import { press } from './press.ts'

journey('a co-ordinator changes the house style, and every page keeps to it and can be read', async scene => {
  const { page, origin, look } = scene
  await foundService(page, origin)
  await page.goto(`${origin}/about/gallery`)
  await look('gallery')
  await page.goto(`${origin}/service`)
  await look('service')
  await page.goto(`${origin}/service/house-style`)
  await look('house-style')
  await changesTheStyle(scene)
  const style = 'sandstone'
  await look('house-style', { style })
  await page.goto(`${origin}/about/gallery`)
  await look('gallery', { style })
  await page.goto(`${origin}/ledger`)
  await look('ledger', { style })
  await page.goto(`${origin}/today`)
  await look('today-empty', { style })
  await takesACall(scene)
  await look('file', { style })
  await page.goto(`${origin}/about/refusals`)
  await look('refusals', { style })
  await press(page, 'Sign out')
  await page.goto(origin)
  await look('home', { style })
})

async function changesTheStyle({ page }: Scene) {
  const { brand, accent } = EXAMPLE_STYLES.sandstone
  await page.getByLabel('Main colour').fill(brand)
  await page.getByLabel('Second colour').fill(accent)
  await page.getByLabel('Whatever the reader’s device uses').check()
  await press(page, 'Save')
  await page.waitForFunction(wanted => {
    const colour = document.querySelector('meta[name=theme-color]')
    return colour?.getAttribute('content') === wanted
  }, brand)
}

async function takesACall({ page }: Scene) {
  await page.getByRole('main').getByRole('button', { name: 'Log a call' }).click()
  await page.getByLabel('Who is calling?').fill('Halina Brandt-Oyelaran')
  await page.getByLabel('Telephone number', { exact: true }).fill('01632 960789')
  await page.getByLabel('Child’s name').fill('Aurelia')
  await page
    .getByLabel('What they told us, in their words')
    .fill('Aurelia moves to the new school in September. Her mother asks who pays for the taxi.')
  await page.getByLabel('Minutes').fill('7')
  await press(page, 'Save')
  await page.waitForURL('**/families/*')
  await page.goto(page.url().replace(/\?.*/, ''))
}
