import { sql as raw } from 'kysely'
import { newId } from '#platform/crypto.ts'
import type { Desk } from '#platform/desk.ts'
import type { Tables } from '../schema/tables.ts'

/** From now on this family takes part; one that does already, or did and comes back, stands once. */
export async function addPart({ sql, person, now }: Desk, joint: string, file: string): Promise<void> {
  const tables = sql.withTables<Tables>()
  const standing = await tables
    .selectFrom('casework.joint_part')
    .select(['id', 'left_at'])
    .where('joint', '=', joint)
    .where('file', '=', file)
    .forUpdate()
    .executeTakeFirst()
  if (standing && !standing.left_at) return
  const fresh = { approved_number: null, approved_how: null, approved_at: null, left_at: null }
  if (standing)
    await tables.updateTable('casework.joint_part').set(fresh).where('id', '=', standing.id).execute()
  else
    await tables
      .insertInto('casework.joint_part')
      .values({ id: newId(), file, joint, by: person?.id ?? '', at: now, ...fresh })
      .execute()
  await countFamilies(sql, joint, 1)
}

/** So many more families, or less. */
export const countFamilies = (sql: Desk['sql'], joint: string, more: number) =>
  raw`update casework.joint_views set families = families + ${more} where id = ${joint}`.execute(sql)
