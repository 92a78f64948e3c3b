import { sql as raw } from 'kysely'
import type { Desk } from '#platform/desk.ts'
import type { PlainDate } from '#rooms/facts'

/** A concern as it is kept. */
export interface ConcernRow {
  readonly id: string
  readonly file: string
  readonly in_danger_now: boolean
  readonly by: string
  readonly at: Date
  readonly review_on: PlainDate
  readonly reviewed_at: Date | null
  readonly sealed_words: Buffer
}

const COLUMNS = raw`id, file, in_danger_now, by, at, review_on::text as review_on, reviewed_at, sealed_words`

/** One concern; undefined where there is none, or whoever asks holds no key to it. */
export async function concernRow({ sql }: Desk, id: string): Promise<ConcernRow | undefined> {
  const { rows } = await raw<ConcernRow>`select ${COLUMNS} from permissions.concern where id = ${id}`.execute(
    sql,
  )
  return rows[0]
}

/** All that whoever asks holds a key to: those that nobody reviewed first, the latest first. */
export async function concernRows({ sql }: Desk): Promise<ConcernRow[]> {
  const { rows } = await raw<ConcernRow>`
    select ${COLUMNS} from permissions.concern
    order by reviewed_at is not null, in_danger_now desc, at desc limit 200`.execute(sql)
  return rows
}
