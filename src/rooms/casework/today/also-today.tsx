import type { Words } from '#design/words.ts'
import type { Desk } from '#platform/desk.ts'

/** What a room above has on somebody's day: asked in the page's own transaction; nothing where there is nothing. */
export type TodayPart = (desk: Desk) => Promise<Words | undefined>

/** What stands on Today before what waits in casework; undefined while nothing does. */
export async function alsoToday(parts: readonly TodayPart[], desk: Desk): Promise<Words | undefined> {
  const shown = await Promise.all(parts.map(part => part(desk)))
  const some = shown.filter(words => words !== undefined)
  return some.length > 0 ? some.map(words => <div class="govuk-!-margin-bottom-6">{words}</div>) : undefined
}
