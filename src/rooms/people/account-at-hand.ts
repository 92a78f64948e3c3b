import { sql as raw } from 'kysely'
import type { Desk } from '#platform/desk.ts'
import type { Role } from '#platform/who.ts'

/** An account as it stands, for an act upon it. */
export interface Account {
  readonly state: 'invited' | 'active' | 'inactive'
  readonly version: number
  /** False while nobody has ever taken up its invitation. */
  readonly joined: boolean
  readonly roles: readonly Role[]
}

/** The account with this id, as whoever acts may see it; undefined when there is none. */
export async function accountAtHand({ sql }: Desk, person: string): Promise<Account | undefined> {
  const { rows } = await raw<Account>`
    select state, version, joined_at is not null as joined,
      array(select r.role from people.role_held r where r.person = a.id order by role) as roles
    from people.account a where id = ${person}::uuid`.execute(sql)
  return rows[0]
}
