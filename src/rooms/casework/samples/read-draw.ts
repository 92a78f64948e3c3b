import { sql as raw } from 'kysely'
import { z } from 'zod'
import { query } from '#platform/query.ts'
import { notFound, refuse } from '#platform/refusal.ts'
import { LEADERS } from '#platform/who.ts'
import { caseReference } from '../cases/case-reference.ts'
import type { Basis } from './sample-words.ts'

interface Head {
  seed: string
  share: number
  from_on: string
  until_on: string
  of_how_many: number
  drawn_at: Date
}
interface Line {
  id: string
  place: number
  reference: number
  number: number
  level: number
  moderated_level: number | null
  basis: Basis | null
}

/** One sample: the record by which it can be drawn again, and each case by its reference. No key needed. */
export const readDraw = query({
  name: 'read-draw',
  input: z.strictObject({ draw: z.uuid() }),
  who: LEADERS,
  async answer({ draw }, { sql }) {
    const { rows } = await raw<Head>`
      select seed, share, from_on::text, until_on::text, of_how_many, drawn_at
      from casework.draw where id = ${draw}`.execute(sql)
    const [head] = rows
    if (!head) return refuse(notFound)
    const { rows: lines } = await raw<Line>`
      select s.id, s.place, f.reference, c.number, s.level, s.moderated_level, s.basis
      from casework.sample_case s join casework.case c on c.id = s.case_id join casework.file f on f.id = s.file
      where s.draw = ${draw} order by s.place`.execute(sql)
    return {
      ...head,
      cases: lines.map(({ reference, number, ...line }) => ({
        ...line,
        reference: caseReference(reference, number),
      })),
    }
  },
})
