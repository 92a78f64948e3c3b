import { sql as raw } from 'kysely'
import type { Desk } from '#platform/desk.ts'
import { notFound, type Refusal, refuse } from '#platform/refusal.ts'
import { namesOf } from '#rooms/people'
import { sinceInWords } from '../../requests/since-in-words.ts'
import { caseIsClosed, heldMeanwhile } from './refusals.ts'

/** Why a case did not change hands: it is not there, it is closed, or somebody has it, and then who and since when. */
export async function whyNotHanded(desk: Desk, id: string): Promise<Refusal> {
  const { rows } = await raw<{ state: string; worker: string | null; since: Date | null }>`
    select c.state, c.worker,
      (select max(a.at) from casework.allocation a where a.case_id = c.id and a.worker = c.worker) as since
    from casework.case c where c.id = ${id}`.execute(desk.sql)
  const [row] = rows
  if (!row) return refuse(notFound)
  if (row.state === 'closed') return refuse(caseIsClosed)
  if (!row.worker)
    return refuse(heldMeanwhile, { sentence: 'Nobody holds this case any more. Look at it again.' })
  const name = (await namesOf(desk, [row.worker])).get(row.worker) ?? 'Somebody else'
  const since = row.since ? ` since ${sinceInWords(row.since, desk.now)}` : ''
  return refuse(heldMeanwhile, { sentence: `${name} has this case${since}.` })
}
