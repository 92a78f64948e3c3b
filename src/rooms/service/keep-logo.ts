import type { Desk } from '#platform/desk.ts'
import { kindOf } from './picture.ts'
import type { Tables } from './schema/tables.ts'

/** Keeps this picture as the service's logo, in place of the one before. */
export const keepLogo = ({ sql, now }: Desk, picture: Buffer) => {
  const logo = { kind: kindOf(picture) ?? '', picture, chosen_at: now }
  return sql
    .withTables<Tables>()
    .insertInto('service.logo')
    .values(logo)
    .onConflict(clash => clash.column('one').doUpdateSet(logo))
    .execute()
}

/** Takes the logo away: the name alone stands at the top of each page. */
export const removeLogo = ({ sql }: Desk) => sql.withTables<Tables>().deleteFrom('service.logo').execute()
