import { sql as raw } from 'kysely'
import { digest } from '#platform/crypto.ts'
import type { Desk } from '#platform/desk.ts'
import type { Role } from '#platform/who.ts'
import { openAddress, openName } from './name.ts'

/** What an invitation says to whoever has its link. */
export interface Invitation {
  /** Who invites; undefined where the account is gone. */
  readonly by: string | undefined
  readonly address: string
  readonly roles: readonly Role[]
  readonly until: Date
}

interface Row {
  person: string
  made_by: string
  until: Date
  sealed_address: Buffer
  sealed_inviter: Buffer | null
  roles: Role[]
}

/** The invitation with this link, while it is good; undefined for any other. Only at the door. */
export async function invitationAt(
  { sql, secret, now }: Desk,
  token: string,
): Promise<Invitation | undefined> {
  const { rows } = await raw<Row>`
    select i.person, i.made_by, i.expires_at as until, d.sealed_address, b.sealed_name as sealed_inviter,
      array(select r.role from people.role_held r where r.person = i.person order by role) as roles
    from people.invitation i join people.account a on a.id = i.person and a.state = 'invited'
    join people.address d on d.person = i.person left join people.account b on b.id = i.made_by
    where i.token_hash = ${digest(token)} and i.expires_at > ${now}`.execute(sql)
  const [row] = rows
  return (
    row && {
      by: row.sealed_inviter ? openName(secret, row.made_by, row.sealed_inviter) : undefined,
      address: openAddress(secret, row.person, row.sealed_address),
      roles: row.roles,
      until: row.until,
    }
  )
}
