import type { Words } from '#design/words.ts'
import type { Desk } from '#platform/desk.ts'

/** What a room above has to say above Today's list, to whoever opens it; undefined while there is nothing. */
export type TodayPart = (desk: Desk) => Promise<Words | undefined>
