import { z } from 'zod'
import { command } from '#platform/command.ts'
import { notFound, refuse } from '#platform/refusal.ts'
import { versionRead } from '#platform/version.ts'
import { CASEWORKERS } from '#platform/who.ts'
import { noteChange } from './note-change.ts'
import type { Tables } from './schema/tables.ts'
import { standingOrganisation } from './standing-organisation.ts'

/** How somebody made sure that the details are right. */
export const CHECKED_BY = {
  phone: 'I rang them',
  website: 'I read their website',
  email: 'They wrote to me',
  visit: 'I met them',
} as const
const WAYS = Object.keys(CHECKED_BY) as [keyof typeof CHECKED_BY, ...(keyof typeof CHECKED_BY)[]]

const changedBeforeCheck = {
  code: 'changed-before-check',
  status: 409,
  sentence:
    'Somebody changed these details while you were checking. Look at them as they stand now, then confirm.',
} as const
const closedAlready = {
  code: 'organisation-closed',
  status: 409,
  sentence: 'This organisation is closed in the directory. Reopen it first.',
} as const

/** Confirms today that the details, as they were shown, are right: by whom and how is kept, and the day is public. */
export const checkOrganisation = command({
  name: 'check-organisation',
  input: z.strictObject({
    organisation: z.uuid(),
    version: versionRead,
    how: z.enum(WAYS, 'Say how you checked'),
  }),
  who: CASEWORKERS,
  bare: true,
  spoken: ['organisation', 'version', 'how'],
  refusals: [notFound, changedBeforeCheck, closedAlready],
  async carryOut({ organisation, version, how }, desk) {
    const standing = await standingOrganisation(desk, organisation)
    if (!standing) return refuse(notFound)
    if (standing.closed_at) return refuse(closedAlready)
    if (standing.version !== version) return refuse(changedBeforeCheck)
    await desk.sql
      .withTables<Tables>()
      .updateTable('directory.organisation')
      .set({
        checked_at: desk.now,
        checked_by: desk.person?.id ?? null,
        confirmed: true,
        version: version + 1,
      })
      .where('id', '=', organisation)
      .execute()
    await noteChange(desk, organisation, 'checked', version + 1, { note: CHECKED_BY[how] })
    return { organisation }
  },
  about: ({ organisation }) => organisation,
})
