import type { Desk } from '#platform/desk.ts'

/** What the vault asks about the service and who works there. It stands below the rooms that know; the program hands it in. */
export interface Staff {
  /** Names by ids; somebody who cannot be seen is left out. */
  namesOf(desk: Desk, ids: readonly string[]): Promise<Map<string, string>>
  /** The ids of those with an open account whose role works with families. */
  caseworkers(desk: Desk): Promise<readonly string[]>
  /** What the service is called, for the head of a recovery sheet. */
  serviceName(desk: Desk): Promise<string>
  /** Ends somebody's sessions, or everybody's: what a session carries is gone with it. */
  endSessions(desk: Desk, person?: string): Promise<void>
}
