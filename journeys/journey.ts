import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { openBrowser } from './browser.ts'
import { lookAt } from './look-at.ts'
import { type Product, startProduct } from './start-product.ts'

/** What a story is told with. */
export interface Scene {
  page: Page
  /** Address of the product, without a slash at its end. */
  origin: string
  product: Product
  /** Holds the page against WCAG 2.2 AA at phone and desktop width, under this name. */
  look(name: string): Promise<void>
  /** Somebody else at another machine: a page with cookies of its own. */
  somebodyElse(): Promise<Page>
}

/**
 * One whole-browser story on a fresh product. Fails also when the browser complained: a script that broke, a file
 * that was not there, something that the security policy stopped.
 */
export function journey(name: string, story: (scene: Scene) => Promise<void>): void {
  test(name, async () => {
    const [product, browser] = await Promise.all([startProduct(), openBrowser()])
    const complaints: string[] = []
    const visitor = async () => listened(await (await browser.newContext()).newPage(), complaints)
    try {
      const page = await visitor()
      const look = async (at: string) => expect(await lookAt(page, at)).toEqual([])
      await story({ page, origin: product.origin, product, look, somebodyElse: visitor })
      expect(complaints).toEqual([])
    } finally {
      await browser.close()
      await product.stop()
    }
  })
}

function listened(page: Page, complaints: string[]): Page {
  page.setDefaultTimeout(10_000)
  page.on('pageerror', fault => complaints.push(`${page.url()}: ${fault.message}`))
  page.on('console', message => {
    if (message.type() === 'error') complaints.push(`${page.url()}: ${message.text()}`)
  })
  return page
}
