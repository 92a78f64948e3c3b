import { sql as raw } from 'kysely'
import { z } from 'zod'
import type { Desk } from '#platform/desk.ts'
import { query } from '#platform/query.ts'
import { notFound, refuse } from '#platform/refusal.ts'
import { CASEWORKERS } from '#platform/who.ts'
import { namesOf } from '#rooms/people'
import { caseReference } from '../../cases/case-reference.ts'
import { namedIn } from './named-in.ts'

interface Row {
  file: string
  file_reference: number
  number: number
  issue: string
  state: string
  worker: string | null
}

/** Who works on a case, and who could. Says nothing of the family but what lists say, so it is no reading of their file. */
export const whoWorksOn = query({
  name: 'who-works-on',
  input: z.strictObject({ case: z.uuid() }),
  who: CASEWORKERS,
  async answer({ case: id }, desk) {
    const row = await rowOf(desk, id)
    if (!row) return refuse(notFound)
    const { file, issue, state, worker } = row
    const names = await namesOf(desk, worker ? [worker] : [])
    return {
      ...{ case: id, file, issue, worker, isClosed: state === 'closed' },
      reference: caseReference(row.file_reference, row.number),
      workerName: worker && (names.get(worker) ?? 'Somebody who has left'),
      /** To whom the file is open by name, where it is open to named people only. */
      named: (await namedIn(desk, [file])).get(file),
    }
  },
})

async function rowOf({ sql }: Desk, id: string): Promise<Row | undefined> {
  const { rows } = await raw<Row>`
    select c.file, f.reference as file_reference, c.number, c.issue, c.state, c.worker
    from casework.case c join casework.file f on f.id = c.file where c.id = ${id}`.execute(sql)
  return rows[0]
}
