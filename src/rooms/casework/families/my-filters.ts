import { z } from 'zod'
import { query } from '#platform/query.ts'
import { CASEWORKERS } from '#platform/who.ts'
import type { Tables } from '../schema/tables.ts'
import { CaseFilter } from './case-filter.ts'

/** The filters that whoever asks has kept, by name. */
export const myFilters = query({
  name: 'my-filters',
  input: z.strictObject({}),
  who: CASEWORKERS,
  async answer(_input, { sql, person }) {
    const rows = await sql
      .withTables<Tables>()
      .selectFrom('casework.saved_filter')
      .select(['id', 'name', 'chosen'])
      .where('person', '=', person?.id ?? '')
      .where('list', '=', 'cases')
      .orderBy('name')
      .execute()
    return rows.map(({ id, name, chosen }) => ({ filter: id, name, chosen: CaseFilter.parse(chosen) }))
  },
})
