import type { Browser, BrowserContextOptions, Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { openBrowser } from './browser.ts'
import { complaintsOf } from './complaints.ts'
import { copyOf } from './copy-of.ts'
import { lookAt } from './look-at.ts'
import { pictureFolder } from './pictures.ts'
import { type Product, startProduct } from './start-product.ts'

/** What a story is told with. */
export interface Scene {
  page: Page
  /** Address of the product, without a slash at its end. */
  origin: string
  product: Product
  /** Holds the page against WCAG 2.2 AA at phone and desktop width, under this name. */
  look(name: string, at?: Glance): Promise<void>
  /** Somebody else at another machine: a page with cookies of its own. */
  somebodyElse(): Promise<Page>
}

/** Another page than the story's own, another house style than the one that a service begins with. */
interface Glance {
  page?: Page
  style?: string
}

/**
 * One whole-browser story on a fresh product, whose data folder `fill` may have filled. Fails also when the browser complained: a script that broke, a file
 * that was not there, something that the security policy stopped.
 */
export function journey(
  name: string,
  story: (scene: Scene) => Promise<void>,
  { scripts = true, fill }: { scripts?: boolean; fill?: (data: string) => void } = {},
): void {
  test(
    name,
    async () => {
      await using product = await startProduct(fill)
      await using browser = await openBrowser()
      const complaints: string[] = []
      const somebodyElse = async () => complaintsOf(await visitor(browser, scripts), complaints)
      const page = await somebodyElse()
      const look = async (at: string, { page: of = page, style = 'default' }: Glance = {}) => {
        const folder = pictureFolder(at)
        const seen = scripts ? of : await copyOf(of)
        expect.soft(await lookAt(seen, at, folder ? { folder, style } : undefined)).toEqual([])
        if (!scripts) await seen.context().close()
      }
      await story({ page, origin: product.origin, product, look, somebodyElse })
      expect(complaints).toEqual([])
    },
    PATIENCE_MS,
  )
}

/** Half a minute is usual; a machine that does much else at the time may need longer. Each step has its own limit. */
const PATIENCE_MS = 240_000

/** A browser window as somebody in Britain has it, with nothing in it yet. */
async function visitor(browser: Browser, scripts: boolean): Promise<Page> {
  const options: BrowserContextOptions = {
    javaScriptEnabled: scripts,
    locale: 'en-GB',
    timezoneId: 'Europe/London',
    viewport: { width: 1280, height: 900 },
  }
  const page = await (await browser.newContext(options)).newPage()
  page.setDefaultTimeout(10_000)
  return page
}
