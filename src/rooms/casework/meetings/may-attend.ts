import type { Desk } from '#platform/desk.ts'
import { type Refusal, refuse } from '#platform/refusal.ts'

export const notAvailable = {
  code: 'not-available-to-them',
  status: 403,
  sentence: 'This person is not available for this meeting. Choose somebody else, or ask the co-ordinator.',
} as const

/**
 * Whether somebody may attend a family's meeting: only those who work here. The one place where that is asked, also for
 * whoever is not at the desk; it never says why not.
 */
export async function mayAttend(
  desk: Desk,
  { person, colleagues }: { file: string; person: string; colleagues: readonly string[] },
): Promise<Refusal | undefined> {
  if (person === desk.person?.id) return undefined
  return colleagues.includes(person) ? undefined : refuse(notAvailable, { field: 'person' })
}
