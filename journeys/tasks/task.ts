import type { Locator, Page } from 'playwright-core'
import { expect } from 'vitest'

/** The hands of somebody at a task, as domain.md §8 counts them: what is written in one's own words is not counted. */
export interface Hands {
  readonly clicks: number
  /** A chord such as `Control+Enter` counts as one. */
  readonly keys: number
  /** Clicks, or taps on a phone. */
  on(target: Locator): Promise<void>
  press(...keys: string[]): Promise<void>
  /** Types a few letters or figures that choose something: each is a key. */
  choose(letters: string): Promise<void>
  /** Writes a name or what was said. */
  write(words: string): Promise<void>
  /** Writes a name, a number or what was said into a field that the hands need not be led to. */
  fill(target: Locator, words: string): Promise<void>
}

/** The most that the task may take; what is not named must not be used at all. */
interface Budget {
  readonly clicks?: number
  readonly keys?: number
  /** Seconds by domain.md §8: printed beside what it took, never asserted, since it is the machine's. */
  readonly seconds?: number
}

/** One task of domain.md §8 (`Task 9: …`): counts its clicks and keys, holds them against its budget, prints its time. */
export async function task<T>(
  page: Page,
  name: `Task ${number}: ${string}`,
  budget: Budget,
  work: (hands: Hands) => Promise<T>,
): Promise<T> {
  const hands = handsAt(page)
  const begun = performance.now()
  const done = await work(hands)
  const took = ((performance.now() - begun) / 1_000).toFixed(1)
  const { clicks, keys } = hands
  const asked = Object.entries(budget).map(([what, most]) => `${most} ${what}`)
  process.stdout.write(`${name}. ${clicks} clicks, ${keys} keys, ${took} s (at most ${asked.join(', ')}).\n`)
  expect(clicks, `${name}: clicks`).toBeLessThanOrEqual(budget.clicks ?? 0)
  expect(keys, `${name}: keys`).toBeLessThanOrEqual(budget.keys ?? 0)
  return done
}

function handsAt(page: Page): Hands {
  const { keyboard } = page
  const count = { clicks: 0, keys: 0 }
  /** Nobody writes before the cursor stands in a field. */
  const type = async (words: string) => {
    await page.locator(':is(input, select, textarea):focus').waitFor()
    await keyboard.type(words)
  }
  return {
    get clicks() {
      return count.clicks
    },
    get keys() {
      return count.keys
    },
    async on(target) {
      count.clicks += 1
      await target.click()
    },
    async press(...keys) {
      for (const key of keys) await keyboard.press(key)
      count.keys += keys.length
    },
    async choose(letters) {
      await type(letters)
      count.keys += letters.length
    },
    write: type,
    fill: (target, words) => target.fill(words),
  }
}
