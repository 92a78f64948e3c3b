import type { Page } from 'playwright-core'

/**
 * The page as it stands, opened in a browser window that runs scripts but is given none of the product's own: what
 * examines a page needs scripts, and a page without them must be seen as it was. The caller closes it.
 */
export async function copyOf(page: Page): Promise<Page> {
  const html = await page.content()
  const context = await page.context().browser()?.newContext()
  if (!context) throw new Error('The browser is gone.')
  const copy = await context.newPage()
  await copy.route('**/*.js', route => route.fulfill({ contentType: 'text/javascript', body: '' }))
  await copy.route(page.url(), route =>
    route.fulfill({ contentType: 'text/html; charset=utf-8', body: html }),
  )
  await copy.goto(page.url())
  return copy
}
