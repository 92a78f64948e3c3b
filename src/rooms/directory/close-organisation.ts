import { z } from 'zod'
import { command } from '#platform/command.ts'
import type { Desk } from '#platform/desk.ts'
import { notFound, refuse } from '#platform/refusal.ts'
import { CASEWORKERS } from '#platform/who.ts'
import { noteChange } from './note-change.ts'
import type { Tables } from './schema/tables.ts'
import { standingOrganisation } from './standing-organisation.ts'

/** Takes an organisation out of what people are pointed to. What was signposted before keeps its name. */
export const closeOrganisation = command({
  name: 'close-organisation',
  input: z.strictObject({
    organisation: z.uuid(),
    why: z
      .string({ error: 'Say why it is closed' })
      .trim()
      .min(3, 'Say why it is closed')
      .max(500, 'The reason has 500 characters or fewer'),
  }),
  who: CASEWORKERS,
  spoken: ['organisation'],
  refusals: [notFound],
  async carryOut({ organisation, why }, desk) {
    const standing = await standingOrganisation(desk, organisation)
    if (!standing || standing.closed_at) return refuse(notFound)
    await mark(desk, organisation, desk.now, standing.version)
    await noteChange(desk, organisation, 'closed', standing.version + 1, { note: why })
    return { organisation }
  },
  about: ({ organisation }) => organisation,
})

/** Puts a closed organisation back. Its last check holds as long as it would have. */
export const reopenOrganisation = command({
  name: 'reopen-organisation',
  input: z.strictObject({ organisation: z.uuid() }),
  who: CASEWORKERS,
  bare: true,
  spoken: ['organisation'],
  refusals: [notFound],
  async carryOut({ organisation }, desk) {
    const standing = await standingOrganisation(desk, organisation)
    if (!standing?.closed_at) return refuse(notFound)
    await mark(desk, organisation, null, standing.version)
    await noteChange(desk, organisation, 'reopened', standing.version + 1)
    return { organisation }
  },
  about: ({ organisation }) => organisation,
})

const mark = ({ sql }: Desk, organisation: string, closed_at: Date | null, version: number) =>
  sql
    .withTables<Tables>()
    .updateTable('directory.organisation')
    .set({ closed_at, version: version + 1 })
    .where('id', '=', organisation)
    .execute()
