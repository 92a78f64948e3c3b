import { z } from 'zod'
import { command } from '#platform/command.ts'
import { notFound, refuse } from '#platform/refusal.ts'
import { LEADERS } from '#platform/who.ts'
import { keyMissing } from './file-seal.ts'
import type { Tables } from './schema/tables.ts'
import { grantServiceKey, publicKeyOf } from './service-grant.ts'
import type { Staff } from './staff.ts'

const notForThem = {
  code: 'not-for-them',
  status: 422,
  sentence: 'The key goes to those whose role works with families, once they have taken up their invitation.',
} as const

/** Gives the service key to somebody who works with families and holds none, as after a new invitation. */
export const regrantServiceKey = (staff: Staff) =>
  command({
    name: 'regrant-service-key',
    input: z.strictObject({ person: z.uuid('Choose a person') }),
    who: LEADERS,
    refusals: [keyMissing, notForThem, notFound],
    spoken: ['person'],
    async carryOut({ person }, desk) {
      const service = desk.person?.keys?.service
      if (!service) return refuse(keyMissing)
      if (!(await staff.caseworkers(desk)).includes(person)) return refuse(notForThem, { field: 'person' })
      const publicKey = await publicKeyOf(desk, person)
      if (!publicKey) return refuse(notForThem, { field: 'person' })
      await desk.sql
        .withTables<Tables>()
        .deleteFrom('vault.service_grant')
        .where('person', '=', person)
        .execute()
      if (!(await grantServiceKey(desk, person, publicKey, service))) return refuse(keyMissing)
      return { person }
    },
    about: (_input, { person }) => person,
  })
