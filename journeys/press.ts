import type { Page } from 'playwright-core'

/** Presses the button with these words and no others. */
export const press = (page: Page, words: string) =>
  page.getByRole('button', { name: words, exact: true }).click()
