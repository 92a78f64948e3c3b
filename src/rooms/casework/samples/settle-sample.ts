import { z } from 'zod'
import { command } from '#platform/command.ts'
import { Conflict, notFound, Refusal, refuse } from '#platform/refusal.ts'
import { versionRead } from '#platform/version.ts'
import { LEADERS } from '#platform/who.ts'
import { fileSealToWrite, keyMissing } from '#rooms/vault'
import { LEVELS } from '../cases/level.ts'
import { written } from '../cases/written.ts'
import type { Tables } from '../schema/tables.ts'
import { BASES, openSample, sealSample } from './sample-words.ts'

/** What a look at a drawn case showed: on what it is told, which level it has on a second look, and an account of it. */
export const settleSample = command({
  name: 'settle-sample',
  called: 'A look at a drawn case',
  input: z.strictObject({
    sample: z.uuid(),
    version: versionRead,
    basis: z.enum(BASES, 'Choose on what it is told'),
    level: z.enum(LEVELS, 'Choose the level on a second look'),
    account: written.default(''),
    note: written.default(''),
  }),
  who: LEADERS,
  refusals: [notFound, keyMissing],
  spoken: ['sample', 'basis', 'level'],
  async carryOut({ sample: id, version, basis, level, account, note }, desk) {
    const tables = desk.sql.withTables<Tables>()
    const standing = await tables
      .selectFrom('casework.sample_case')
      .select('file')
      .where('id', '=', id)
      .executeTakeFirst()
    if (!standing) return refuse(notFound)
    const seal = await fileSealToWrite(desk, standing.file)
    if (seal instanceof Refusal) return seal
    const row = await tables
      .selectFrom('casework.sample_case')
      .select(['id', 'draw', 'version', 'sealed_words'])
      .where('id', '=', id)
      .forUpdate()
      .executeTakeFirst()
    if (!row) return refuse(notFound)
    if (row.version !== version) return new Conflict(openSample(seal, row), row.version)
    await tables
      .updateTable('casework.sample_case')
      .set({
        basis,
        moderated_level: Number(level),
        moderated_by: desk.person?.id ?? null,
        moderated_at: desk.now,
        version: version + 1,
        sealed_words: sealSample(seal, id, version + 1, { account, note }),
      })
      .where('id', '=', id)
      .execute()
    return { file: standing.file, draw: row.draw, sample: id }
  },
  about: (_input, { file }) => file,
})
