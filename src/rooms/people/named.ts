import type { Desk } from '#platform/desk.ts'

/** What this room asks about the service, which stands above it; the program hands it in. */
export interface Named {
  /** What the service is called: an app and a passkey are kept under that name, and no password may be that name. */
  serviceName(desk: Desk): Promise<string>
}
