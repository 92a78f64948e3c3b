import { sql as raw } from 'kysely'
import type { Desk } from '#platform/desk.ts'

/** The policy that the service works under from now on. Part of an act of those who lead; the row policies say so too. */
export const keepProfile = async ({ sql }: Pick<Desk, 'sql'>, profile: string): Promise<void> => {
  await raw`update service.service set profile = ${profile}`.execute(sql)
}
