import { sql as raw } from 'kysely'
import { z } from 'zod'
import { query } from '#platform/query.ts'
import { CASEWORKERS } from '#platform/who.ts'
import { namesOf } from '#rooms/people'
import type { Channel } from '../channel.ts'
import { familyLines } from '../family-lines.ts'

/** A contact that stands to be finished, as a line of the team's list. */
export interface ToFinish {
  readonly contact: string
  readonly file: string
  readonly reference: string
  readonly initials: string
  readonly name: string
  readonly channel: Channel
  readonly at: Date
  readonly worker: string
  readonly isMine: boolean
}

/** The whole team's contacts that stand to be finished, oldest first, at most fifty; `isMore` when there are others. */
export const toFinish = query({
  name: 'contacts-to-finish',
  input: z.strictObject({}),
  who: CASEWORKERS,
  async answer(_input, desk): Promise<{ lines: ToFinish[]; isMore: boolean }> {
    const { rows: found } = await raw<Row>`
      select id, file, channel, worker, at from casework.contact
      where completed_at is null order by at limit ${SHOWN + 1}`.execute(desk.sql)
    const rows = found.slice(0, SHOWN)
    const files = [...new Set(rows.map(({ file }) => file))]
    const families = new Map((await familyLines(desk, files)).map(line => [line.file, line]))
    const names = await namesOf(
      desk,
      rows.map(({ worker }) => worker),
    )
    const lines = rows.flatMap(({ id, file, channel, worker, at }) => {
      const family = families.get(file)
      if (!family) return []
      const { reference, initials, name } = family
      const by = names.get(worker) ?? 'somebody who has left'
      return [
        {
          contact: id,
          file,
          reference,
          initials,
          name,
          channel,
          at,
          worker: by,
          isMine: worker === desk.person?.id,
        },
      ]
    })
    return { lines, isMore: found.length > SHOWN }
  },
})

interface Row {
  readonly id: string
  readonly file: string
  readonly channel: Channel
  readonly worker: string
  readonly at: Date
}
const SHOWN = 50
