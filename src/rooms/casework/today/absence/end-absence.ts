import { sql as raw } from 'kysely'
import { z } from 'zod'
import { command } from '#platform/command.ts'
import type { Desk } from '#platform/desk.ts'
import { notFound, refuse } from '#platform/refusal.ts'
import { CASEWORKERS } from '#platform/who.ts'
import { changeWorker } from '../../cases/change-worker.ts'
import { mayWorkWithAll } from '../../interests/may-work-with.ts'
import type { Tables } from '../../schema/tables.ts'
import { mayHandOver } from './hand-over.ts'
import { absenceOver } from './refusals.ts'

/**
 * Somebody is back: what was covered for them and is still with whoever covered it is theirs again. What somebody else
 * has taken on meanwhile, or is closed, kept or sent, stays where it is; so does a case that they may not work on any more.
 */
export const endAbsence = command({
  name: 'end-absence',
  called: 'Hand back what was covered',
  input: z.strictObject({ absence: z.uuid() }),
  who: CASEWORKERS,
  as: 'registrar',
  serializable: true,
  bare: true,
  spoken: ['absence'],
  refusals: [notFound, absenceOver],
  async carryOut({ absence }, desk) {
    const standing = await desk.sql
      .withTables<Tables>()
      .selectFrom('casework.absence')
      .select(['person', 'ended_at'])
      .where('id', '=', absence)
      .forUpdate()
      .executeTakeFirst()
    if (!standing || !mayHandOver(desk, standing.person)) return refuse(notFound)
    if (standing.ended_at) return refuse(absenceOver)
    const cases = await returnCases(desk, absence, standing.person)
    const others = await returnOthers(desk, absence, standing.person)
    await end(desk, absence)
    return { person: standing.person, absence, cases, others }
  },
  about: (_input, { person }) => person,
})

async function returnCases(desk: Desk, absence: string, person: string): Promise<number> {
  const handed = await desk.sql
    .withTables<Tables>()
    .selectFrom('casework.handed_over')
    .select(['id', 'thing', 'became', 'file'])
    .where('absence', '=', absence)
    .where('what', '=', 'case')
    .where('returned_at', 'is', null)
    .execute()
  const between = await mayWorkWithAll(
    desk,
    [person],
    handed.flatMap(({ file }) => file ?? []),
  )
  const back: string[] = []
  for (const { id, thing, became, file } of handed)
    if (
      between(person, file ?? '') === 'free' &&
      (await changeWorker(desk, { case: thing, from: became }, person, 'return', absence))
    )
      back.push(id)
  await returned(desk, back)
  return back.length
}

/** What else can be handed back, and whether it is still open. */
const OTHERS = [
  ['promise', 'casework.promise', 'owner', 't.kept_at is null and t.let_go_at is null'],
  ['request', 'casework.request', 'claimed_by', 't.ended_at is null'],
  ['letter', 'casework.letter', 'by', 't.sent_at is null'],
  ['paper', 'casework.paper_out', 'minded_by', 't.ended_at is null'],
] as const

async function returnOthers(desk: Desk, absence: string, person: string): Promise<number> {
  const back: string[] = []
  for (const [what, table, holder, isOpen] of OTHERS) {
    const { rows } = await raw<{ id: string }>`
      update ${raw.table(table)} t set ${raw.ref(holder)} = ${person}::uuid
        ${what === 'request' ? raw`, claimed_at = ${desk.now}` : raw``}
      from casework.handed_over h
      where h.absence = ${absence} and h.what = ${what} and h.returned_at is null and h.thing = t.id
        and t.${raw.ref(holder)} is not distinct from h.became and ${raw.raw(isOpen)}
      returning h.id`.execute(desk.sql)
    back.push(...rows.map(({ id }) => id))
  }
  await returned(desk, back)
  return back.length
}

async function returned({ sql, now }: Desk, ids: readonly string[]): Promise<void> {
  if (ids.length === 0) return
  await sql
    .withTables<Tables>()
    .updateTable('casework.handed_over')
    .set({ returned_at: now })
    .where('id', 'in', [...ids])
    .execute()
}

const end = ({ sql, person, now }: Desk, absence: string) =>
  sql
    .withTables<Tables>()
    .updateTable('casework.absence')
    .set({ ended_at: now, ended_by: person?.id ?? null })
    .where('id', '=', absence)
    .execute()
