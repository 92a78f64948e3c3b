import { z } from 'zod'
import { command } from '#platform/command.ts'
import { newId } from '#platform/crypto.ts'
import { notFound, refuse } from '#platform/refusal.ts'
import { CASEWORKERS } from '#platform/who.ts'
import { namesOf } from '#rooms/people'
import type { Tables } from '../schema/tables.ts'
import { ChosenFilter } from './case-filter.ts'

/** Keeps a filter of the list of cases under a name of one's own; nobody else sees it. */
export const saveFilter = command({
  name: 'save-filter',
  input: ChosenFilter.extend({
    name: z.string({ error: 'Give the filter a name' }).trim().min(1, 'Give the filter a name').max(60),
  }).strict(),
  who: CASEWORKERS,
  refusals: [notFound],
  async carryOut({ name, ...chosen }, desk) {
    const { sql, person, now } = desk
    const { worker } = chosen
    if (worker && worker !== 'nobody' && !(await namesOf(desk, [worker])).has(worker)) return refuse(notFound)
    const id = newId()
    await sql
      .withTables<Tables>()
      .insertInto('casework.saved_filter')
      .values({ id, person: person?.id ?? '', name, list: 'cases', chosen: JSON.stringify(chosen), at: now })
      .execute()
    return { filter: id }
  },
})

/** Forgets a filter of one's own. */
export const forgetFilter = command({
  name: 'forget-filter',
  input: z.strictObject({ filter: z.uuid() }),
  who: CASEWORKERS,
  bare: true,
  refusals: [notFound],
  async carryOut({ filter }, { sql, person }) {
    const { numDeletedRows } = await sql
      .withTables<Tables>()
      .deleteFrom('casework.saved_filter')
      .where('id', '=', filter)
      .where('person', '=', person?.id ?? '')
      .executeTakeFirst()
    return numDeletedRows > 0n ? { filter } : refuse(notFound)
  },
})
