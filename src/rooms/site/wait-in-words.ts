import type { Desk } from '#platform/desk.ts'
import type { Reach } from './reach.ts'

/** How long people wait for a first answer at present, as those who lead say it; undefined while nothing is known. */
export async function waitInWords(
  _desk: Desk,
  { waiting }: Pick<Reach, 'waiting'>,
): Promise<string | undefined> {
  return waiting
}
