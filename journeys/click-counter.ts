import type { Locator } from 'playwright-core'

/** Counts the clicks that a task takes, as domain.md §8 counts them; what is typed is counted elsewhere. */
export function clickCounter() {
  const counter = {
    clicks: 0,
    async on(target: Locator): Promise<void> {
      counter.clicks += 1
      await target.click()
    },
  }
  return counter
}
