import { sql as raw } from 'kysely'
import { z } from 'zod'
import { query } from '#platform/query.ts'
import { LEADERS } from '#platform/who.ts'
import { namesOf } from '#rooms/people'

interface Row {
  id: string
  share: number
  from_on: string
  until_on: string
  of_how_many: number
  drawn_by: string
  drawn_at: Date
  many: number
  done: number
}

/** The samples that were drawn, the latest first: from when to when, how many of how many, how far the look at them is. */
export const listDraws = query({
  name: 'list-draws',
  input: z.strictObject({}),
  who: LEADERS,
  async answer(_input, desk) {
    const { rows } = await raw<Row>`
      select d.id, d.share, d.from_on::text, d.until_on::text, d.of_how_many, d.drawn_by, d.drawn_at,
        count(s.id)::int as many, count(s.moderated_at)::int as done
      from casework.draw d left join casework.sample_case s on s.draw = d.id
      group by d.id order by d.drawn_at desc limit 100`.execute(desk.sql)
    const names = await namesOf(
      desk,
      rows.map(({ drawn_by }) => drawn_by),
    )
    return rows.map(({ drawn_by, ...row }) => ({
      ...row,
      by: names.get(drawn_by) ?? 'Somebody who has left',
    }))
  },
})
