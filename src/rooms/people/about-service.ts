import type { Desk } from '#platform/desk.ts'
import type { OwnWords } from './role-words.ts'

/** What this room is told about the service, which stands above it. */
export interface AboutService {
  /** What it is called. */
  name(desk: Desk): Promise<string>
  /** Its own words for things; of them this room needs what it calls a volunteer. */
  words(desk: Desk): Promise<OwnWords>
}
