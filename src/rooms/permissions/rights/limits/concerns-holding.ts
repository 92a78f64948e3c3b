import type { Holding } from '#rooms/vault'
import type { Tables } from '../../schema/tables.ts'

/**
 * That a worry about a child was recorded, for those who hold its key; nobody else sees a row. Its words stay under that
 * key and are not copied into an answer: whether they are given is decided with the safeguarding lead.
 */
export const heldConcerns: Holding = {
  tables: ['permissions.concern', 'permissions.concern_step'],
  async collect({ sql }, file) {
    const rows = await sql
      .withTables<Tables>()
      .selectFrom('permissions.concern')
      .select(['id', 'at'])
      .where('file', '=', file)
      .execute()
    return rows.map(({ id, at }) => ({
      ...{ id, table: 'permissions.concern', at, person: null, whose: 'ours' as const },
      kind: 'Safeguarding concern',
      source: 'Under a key of its own',
      text: 'Its words are not copied here. Whether they are given is decided with the safeguarding lead.',
      mayHarm: true as const,
    }))
  },
}
