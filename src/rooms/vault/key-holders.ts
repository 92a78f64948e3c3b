import { z } from 'zod'
import { query } from '#platform/query.ts'
import { LEADERS } from '#platform/who.ts'
import type { Tables } from './schema/tables.ts'
import type { Staff } from './staff.ts'

/** Who works with families, and who of them holds the service key, by name. */
export const keyHolders = (staff: Staff) =>
  query({
    name: 'key-holders',
    input: z.strictObject({}),
    who: LEADERS,
    async answer(_input, desk) {
      const tables = desk.sql.withTables<Tables>()
      const pairs = await tables.selectFrom('vault.person_key').select('person').execute()
      const grants = await tables
        .selectFrom('vault.service_grant')
        .select(['person', 'granted_by', 'granted_at'])
        .execute()
      const caseworkers = await staff.caseworkers(desk)
      const able = new Set(pairs.map(({ person }) => person))
      const held = new Map(grants.map(grant => [grant.person, grant]))
      const ids = [...able].filter(person => held.has(person) || caseworkers.includes(person))
      const names = await staff.namesOf(desk, [...ids, ...grants.flatMap(one => one.granted_by ?? [])])
      return ids
        .map(person => ({
          person,
          name: names.get(person) ?? 'Somebody who has left',
          eligible: caseworkers.includes(person),
          holdsSince: held.get(person)?.granted_at ?? null,
          grantedBy: names.get(held.get(person)?.granted_by ?? '') ?? null,
        }))
        .sort((a, b) => a.name.localeCompare(b.name, 'en-GB'))
    },
  })
