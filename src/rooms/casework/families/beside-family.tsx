import type { Words } from '#design/words.ts'
import type { Desk } from '#platform/desk.ts'

/** A part of a family's page that a room above gives, where it has anything to say: asked in the page's own transaction, for whoever reads it. */
export type FamilyPart = (desk: Desk, file: string) => Promise<Words | undefined>

/** What stands beside a family's file for those who work with it; each part under its own heading. */
export async function besideFamily(
  parts: readonly FamilyPart[],
  desk: Desk,
  file: string,
): Promise<Words | undefined> {
  if (parts.length === 0) return undefined
  const shown = await Promise.all(parts.map(part => part(desk, file)))
  return shown.map(words => words && <div class="govuk-!-margin-bottom-6">{words}</div>)
}
