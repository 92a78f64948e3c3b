import { z } from 'zod'
import { command } from '#platform/command.ts'
import { Conflict, notFound, Refusal, refuse } from '#platform/refusal.ts'
import { versionRead } from '#platform/version.ts'
import { keyMissing } from '#rooms/vault'
import { ATTENDERS } from '../meetings/who-attends.ts'
import type { Tables } from '../schema/tables.ts'
import { WORDED } from './how.ts'
import { keepVersion } from './keep-version.ts'
import { nothingSaid, SECTION_FIELDS, SECTIONS, saysNothing } from './sections.ts'
import { viewsToWrite } from './views-to-write.ts'
import { saidIn } from './views-words.ts'

/** Writes a new version. The one before stays to be seen, with what changed and who changed it; approval begins anew (D14). */
export const changeViews = command({
  name: 'change-views',
  called: 'My views',
  input: z.strictObject({
    views: z.uuid(),
    version: versionRead,
    how: z.enum(WORDED, 'Choose how the words came'),
    ...SECTION_FIELDS,
  }),
  who: ATTENDERS,
  refusals: [notFound, keyMissing, nothingSaid],
  spoken: ['views', 'version', 'how'],
  async carryOut({ views: id, version, how, ...said }, desk) {
    if (saysNothing(said)) return refuse(nothingSaid, { field: 'matters' })
    const standing = await viewsToWrite(desk, id)
    if (standing instanceof Refusal) return standing
    const row = await desk.sql
      .withTables<Tables>()
      .selectFrom('casework.views_version')
      .select(['id', 'version', 'sealed_words'])
      .where('views', '=', id)
      .where('number', '=', standing.newest)
      .executeTakeFirstOrThrow()
    const before = saidIn.open(standing.seal, row)
    if (standing.newest !== version) return new Conflict(before, standing.newest)
    if (SECTIONS.some(section => before[section] !== said[section]))
      await keepVersion(desk, standing, how, said)
    return { file: standing.file, views: id }
  },
  about: (_input, { file }) => file,
})
