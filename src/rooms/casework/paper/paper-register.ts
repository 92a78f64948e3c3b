import { sql as raw } from 'kysely'
import { z } from 'zod'
import { query } from '#platform/query.ts'
import { CASEWORKERS } from '#platform/who.ts'
import { dateAt } from '#rooms/facts'
import { namesOf } from '#rooms/people'
import { referenceInWords } from '../reference.ts'
import type { EndedHow } from './end-sheet.ts'
import { sheetNumber } from './sheet-words.ts'

interface Row {
  id: string
  file: string
  reference: number
  issued_to: string
  by: string
  at: Date
  due: string
  ended_how: EndedHow | null
  ended_at: Date | null
}

/** The register of paper: what is out, the longest due first, and the last hundred that are not any more. No key needed. */
export const paperRegister = query({
  name: 'paper-register',
  input: z.strictObject({}),
  who: CASEWORKERS,
  async answer(_input, desk) {
    const { rows } = await raw<Row>`
      (select p.id, p.file, f.reference, p.issued_to, p.by, p.at, p.due_back_on::text as due, p.ended_how, p.ended_at
        from casework.paper_out p join casework.file f on f.id = p.file where p.ended_at is null order by p.due_back_on)
      union all
      (select p.id, p.file, f.reference, p.issued_to, p.by, p.at, p.due_back_on::text, p.ended_how, p.ended_at
        from casework.paper_out p join casework.file f on f.id = p.file where p.ended_at is not null
        order by p.ended_at desc limit 100)`.execute(desk.sql)
    const names = await namesOf(
      desk,
      rows.flatMap(({ issued_to, by }) => [issued_to, by]),
    )
    const named = (person: string) => names.get(person) ?? 'Somebody who has left'
    return rows.map(({ id, file, reference, issued_to, by, at, due, ended_how, ended_at }) => ({
      id,
      file,
      number: sheetNumber(id),
      reference: referenceInWords(reference),
      to: named(issued_to),
      by: named(by),
      at,
      due,
      isOverdue: !ended_at && due < dateAt(desk.now),
      endedHow: ended_how,
      endedAt: ended_at,
    }))
  },
})
