import { z } from 'zod'
import { command } from '#platform/command.ts'
import { Conflict, notFound, refuse } from '#platform/refusal.ts'
import { versionRead } from '#platform/version.ts'
import { CASEWORKERS } from '#platform/who.ts'
import { asColumns, details, wrongTogether } from './details.ts'
import { inFields } from './in-fields.ts'
import { noteChange } from './note-change.ts'
import type { Tables } from './schema/tables.ts'
import { standingOrganisation } from './standing-organisation.ts'
import { whatChanged } from './what-changed.ts'

/**
 * Changes the details of an organisation. What stood there before is kept; an earlier check counts no longer, because
 * nobody has confirmed the new details. Two people's changes never overwrite each other.
 */
export const changeOrganisation = command({
  name: 'change-organisation',
  called: 'Change an organisation',
  input: z.strictObject({ organisation: z.uuid(), version: versionRead, ...details }),
  who: CASEWORKERS,
  spoken: ['organisation', 'version', 'independence'],
  refusals: [notFound],
  async carryOut({ organisation, version, ...input }, desk) {
    const wrong = await wrongTogether(desk, input)
    if (wrong) return wrong
    const standing = await standingOrganisation(desk, organisation)
    if (!standing) return refuse(notFound)
    if (standing.version !== version) return new Conflict(inFields(standing), standing.version)
    const next = asColumns(input)
    const was = whatChanged(standing, next)
    if (Object.keys(was).length === 0) return { organisation }
    await desk.sql
      .withTables<Tables>()
      .updateTable('directory.organisation')
      .set({
        ...next,
        version: version + 1,
        ...(saysMore(was) ? { changed_at: desk.now, confirmed: false } : {}),
      })
      .where('id', '=', organisation)
      .execute()
    await noteChange(desk, organisation, 'changed', version + 1, { was })
    return { organisation }
  },
  about: ({ organisation }) => organisation,
})

/** Who sees to the next check says nothing about the organisation itself. */
const saysMore = (was: object) => Object.keys(was).some(name => name !== 'owner')
