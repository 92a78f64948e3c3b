import { z } from 'zod'
import { query } from '#platform/query.ts'
import { notFound, Refusal, refuse } from '#platform/refusal.ts'
import { CASEWORKERS } from '#platform/who.ts'
import { fileSeal } from '#rooms/vault'
import { PersonDetails } from '../person-details.ts'
import type { Tables } from '../schema/tables.ts'
import type { KINDS } from './person-input.ts'

/** One person of a file as they stand, with the version that a change must name. */
export const personToChange = query({
  name: 'person-to-change',
  input: z.strictObject({ person: z.uuid() }),
  who: CASEWORKERS,
  async answer({ person }, desk) {
    const row = await desk.sql
      .withTables<Tables>()
      .selectFrom('casework.person')
      .select(['file', 'kind', 'version', 'sealed_details'])
      .where('id', '=', person)
      .executeTakeFirst()
    if (!row) return refuse(notFound)
    const seal = await fileSeal(desk, row.file)
    if (seal instanceof Refusal) return seal
    const place = { field: 'casework.person.sealed_details', row: person, version: row.version } as const
    return {
      file: row.file,
      kind: row.kind as (typeof KINDS)[number],
      version: row.version,
      details: PersonDetails.parse(JSON.parse(seal.open(row.sealed_details, place))),
    }
  },
  about: (_input, { file }) => file,
})
