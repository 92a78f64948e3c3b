import type { Page } from 'playwright-core'

/** Somebody at a keyboard: every key counts, but for what they write in their own words. */
export interface KeyCounter {
  /** Keys pressed so far, without free text. */
  readonly keys: number
  /** Presses these keys, one after the other; a chord such as `Control+Enter` counts as one. */
  press(...keys: string[]): Promise<void>
  /** Types a few letters that choose something: each counts. */
  choose(letters: string): Promise<void>
  /** Writes a name or what was said. */
  write(words: string): Promise<void>
}

/** Counts the keys that this page is worked with. */
export function keyCounter({ keyboard }: Page): KeyCounter {
  let keys = 0
  return {
    get keys() {
      return keys
    },
    async press(...pressed) {
      for (const key of pressed) await keyboard.press(key)
      keys += pressed.length
    },
    async choose(letters) {
      await keyboard.type(letters)
      keys += letters.length
    },
    write: words => keyboard.type(words),
  }
}
