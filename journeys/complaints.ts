import type { ConsoleMessage, Page } from 'playwright-core'

/** Gathers what the browser complains of while this page is used; gives the page back. */
export function complaintsOf(page: Page, complaints: string[]): Page {
  page.on('pageerror', fault => complaints.push(`${page.url()}: ${fault.message}`))
  page.on('console', message => {
    if (message.type() === 'error' && !isRefusal(message, page))
      complaints.push(`${page.url()}: ${message.text()} ${message.location().url}`)
  })
  return page
}

/** A page that refuses says so in its status too (409, 410, 422), and Chromium notes that as an error. */
function isRefusal(message: ConsoleMessage, page: Page): boolean {
  return / status of (409|410|422)\b/.test(message.text()) && message.location().url === page.url()
}
