import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { openBrowser } from './browser.ts'
import { lookAt } from './look-at.ts'

let browser: Browser

beforeAll(async () => {
  browser = await openBrowser()
})
afterAll(() => browser.close())

async function faultsOf(body: string): Promise<string> {
  const context = await browser.newContext()
  const page = await context.newPage()
  await page.setContent(
    `<!doctype html><html lang="en"><head><title>A page</title></head><body>${body}</body></html>`,
  )
  const faults = await lookAt(page, 'page')
  await context.close()
  return faults.join('\n')
}

describe('looking at a page', () => {
  test('finds nothing wrong with a plain one', async () => {
    expect(await faultsOf('<main><h1>Today</h1><p>Nothing is waiting.</p></main>')).toBe('')
  })

  test('finds words that are hard to see, at both widths', async () => {
    const faults = await faultsOf('<main><h1>Today</h1><p style="color:#bbb">Nothing is waiting.</p></main>')
    expect(faults).toContain('page at 390 pixels: Elements must meet minimum color contrast')
    expect(faults).toContain('page at 1280 pixels: Elements must meet minimum color contrast')
  })

  test('finds a page that must be scrolled sideways on a phone only', async () => {
    const faults = await faultsOf('<main><h1>Today</h1><div style="width:800px">Wide</div></main>')
    expect(faults).toMatch(/^page at 390 pixels: the page is \d+ pixels wider than the screen$/)
  })
})
