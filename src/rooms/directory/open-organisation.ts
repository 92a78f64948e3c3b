import { z } from 'zod'
import type { Desk } from '#platform/desk.ts'
import { query } from '#platform/query.ts'
import { notFound, refuse } from '#platform/refusal.ts'
import { namesOf } from '#rooms/people'
import { checkMonths } from './check-months.ts'
import { READERS } from './find-organisations.ts'
import { COLUMNS } from './organisation.ts'
import type { Tables } from './schema/tables.ts'
import { stateOf } from './state.ts'

/** One entry with its whole history, newest first; people by the names they have today. */
export const openOrganisation = query({
  name: 'open-organisation',
  input: z.strictObject({ organisation: z.uuid() }),
  who: READERS,
  async answer({ organisation }, desk) {
    const row = await rowOf(desk, organisation)
    if (!row) return refuse(notFound)
    const changes = await changesOf(desk, organisation)
    const people = [row.owner, row.checked_by, ...changes.map(({ done_by }) => done_by)]
    const names = await namesOf(
      desk,
      people.filter(id => id !== null),
    )
    const nameOf = (id: string | null) => id && (names.get(id) ?? 'somebody who has left')
    return {
      ...row,
      state: stateOf(row, await checkMonths(desk), desk.now),
      ownerName: nameOf(row.owner),
      checkedBy: nameOf(row.checked_by),
      changes: changes.map(({ done_by, was, ...change }) => ({
        ...change,
        by: nameOf(done_by),
        was: was as Record<string, unknown>,
      })),
    }
  },
})

const rowOf = ({ sql }: Desk, organisation: string) =>
  sql
    .withTables<Tables>()
    .selectFrom('directory.organisation')
    .select(COLUMNS)
    .where('id', '=', organisation)
    .executeTakeFirst()

const changesOf = ({ sql }: Desk, organisation: string) =>
  sql
    .withTables<Tables>()
    .selectFrom('directory.change')
    .select(['kind', 'at', 'done_by', 'note', 'was'])
    .where('organisation', '=', organisation)
    .orderBy('version', 'desc')
    .limit(200)
    .execute()
