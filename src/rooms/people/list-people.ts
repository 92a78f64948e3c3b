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
}

/** Everybody with an account or an invitation, by name. */
export const listPeople = query({
  name: 'list-people',
  input: z.strictObject({}),
  who: LEADERS,
  async answer(_input, { sql, secret }) {
    const { rows } = await raw<Row>`
      select id, sealed_name, sealed_address, state,
        array(select r.role from people.role_held r where r.person = a.id order by role) as roles
      from people.account a join people.address on person = a.id`.execute(sql)
    return rows
      .map(({ id, sealed_name, sealed_address, state, roles }) => ({
        id,
        name: openName(secret, id, sealed_name),
        address: openAddress(secret, id, sealed_address),
        state,
        roles,
      }))
      .sort((a, b) => a.name.localeCompare(b.name, 'en-GB'))
  },
})
