import type { Desk } from '#platform/desk.ts'
import type { Tables } from '../schema/tables.ts'

/** The documents that this family says together with others; nothing of who the others are. */
export const jointViewsOf = ({ sql }: Desk, file: string): Promise<{ joint: string; at: Date }[]> =>
  sql
    .withTables<Tables>()
    .selectFrom('casework.joint_part')
    .select(['joint', 'at'])
    .where('file', '=', file)
    .where('left_at', 'is', null)
    .orderBy('at', 'desc')
    .execute()
