import type { InstanceSecret } from '#platform/desk.ts'
import type { Shares } from './escrow.ts'

/** As long as it takes to print three sheets and to be called away in between. */
const HELD_MS = 60 * 60_000

interface Held {
  readonly shares: Shares
  readonly since: number
}

/** Sheets that were made and not confirmed yet: in this process's memory, for whoever made them, and nowhere else. */
const held = new WeakMap<InstanceSecret, Map<string, Held>>()

/** Keeps sheets for the person who is about to print them. */
export function holdSheets(secret: InstanceSecret, person: string, shares: Shares, now: Date): void {
  const all = held.get(secret) ?? new Map<string, Held>()
  held.set(secret, all)
  for (const [whose, { since }] of all) if (isOver(since, now)) all.delete(whose)
  all.set(person, { shares, since: now.getTime() })
}

/** The sheets that this person made within the hour; undefined once confirmed, and after a restart. */
export function heldSheets(secret: InstanceSecret, person: string, now: Date): Shares | undefined {
  const found = held.get(secret)?.get(person)
  return found && !isOver(found.since, now) ? found.shares : undefined
}

/** Forgets them. */
export const dropSheets = (secret: InstanceSecret, person: string) => held.get(secret)?.delete(person)

const isOver = (since: number, now: Date) => now.getTime() - since > HELD_MS
