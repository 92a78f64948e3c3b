import { sql as raw } from 'kysely'
import { z } from 'zod'
import { query } from '#platform/query.ts'
import { LEADERS, type Role } from '#platform/who.ts'
import { openAddress, openName } from './name.ts'

interface Row {
  id: string
  sealed_name: Buffer
  sealed_address: Buffer
  state: 'invited' | 'active' | 'inactive'
  roles: Role[]
  unseen: number | null
  until: Date | null
}

/** Everybody with an account or an invitation, by name; `unseen`: days since they were last here, null for never. */
export const listPeople = query({
  name: 'list-people',
  input: z.strictObject({}),
  who: [...LEADERS, 'operator'],
  async answer(_input, { sql, secret, now }) {
    const { rows } = await raw<Row>`
      select id, sealed_name, sealed_address, state, i.expires_at as until,
        (${now}::timestamptz at time zone 'Europe/London')::date - s.on_day as unseen,
        array(select r.role from people.role_held r where r.person = a.id order by role) as roles
      from people.account a join people.address d on d.person = a.id
      left join people.last_seen s on s.person = a.id
      left join people.invitation i on i.person = a.id and i.expires_at > ${now}`.execute(sql)
    return rows
      .map(({ id, sealed_name, sealed_address, ...known }) => ({
        id,
        name: openName(secret, id, sealed_name),
        address: openAddress(secret, id, sealed_address),
        ...known,
      }))
      .sort((a, b) => a.name.localeCompare(b.name, 'en-GB'))
  },
})
