import { sql as raw } from 'kysely'
import { z } from 'zod'
import type { Desk } from '#platform/desk.ts'
import { query } from '#platform/query.ts'
import { notFound, refuse } from '#platform/refusal.ts'
import { CASEWORKERS } from '#platform/who.ts'
import { namesOf } from '#rooms/people'
import { fileSeals } from '#rooms/vault'
import { type FamilyName, familyNames } from '../../family-lines.ts'
import { mayHandOver } from './hand-over.ts'

/** A family whose case was handed over: who works with them now, and whether a letter to them was prepared or sent. */
export interface FamilyToTell {
  readonly family: FamilyName
  /** Null while nobody has taken it on. */
  readonly worker: string | null
  readonly letter: 'sent' | 'prepared' | 'none'
  /** Whether reminders are stopped for them: then they are told with care, and not by a letter that comes by itself. */
  readonly remindersStopped: boolean
  /** The next hearing within four weeks, like 2026-11-22. */
  readonly hearing: string | null
}

/** The families to be told of an absence or a leaving, hearings first; only to those who may hand it over. */
export const whatWasHandedOver = query({
  name: 'what-was-handed-over',
  input: z.strictObject({ absence: z.uuid() }),
  who: CASEWORKERS,
  async answer({ absence }, desk): Promise<FamilyToTell[] | ReturnType<typeof refuse>> {
    const person = await personOf(desk, absence)
    if (!person || !mayHandOver(desk, person)) return refuse(notFound)
    const rows = await rowsOf(desk, absence)
    const files = rows.map(({ file }) => file)
    const [families, names] = await Promise.all([
      familyNames(desk, files, await fileSeals(desk, files)),
      namesOf(
        desk,
        rows.flatMap(({ worker }) => worker ?? []),
      ),
    ])
    return rows.flatMap(({ file, worker, ...row }) => {
      const family = families.get(file)
      return family
        ? [{ ...row, family, worker: worker && (names.get(worker) ?? 'Somebody who has left') }]
        : []
    })
  },
})

interface Row extends Omit<FamilyToTell, 'family'> {
  readonly file: string
}

async function rowsOf({ sql }: Desk, absence: string): Promise<Row[]> {
  const { rows } = await raw<Row>`
    select distinct on (hearing, f.reference) f.id as file, c.worker,
      f.reminders_stopped_at is not null as "remindersStopped",
      (select min(d.due_on)::text from casework.due_date d
        where d.file = f.id and d.hearing and d.met_at is null and d.dropped_at is null
          and d.due_on between h.at::date and h.at::date + 28) as hearing,
      coalesce((select case when l.sent_at is null then 'prepared' else 'sent' end from casework.letter l
        where l.file = f.id and l.kind = 'handover' and l.at >= h.at order by l.at desc limit 1), 'none') as letter
    from casework.handed_over h join casework.file f on f.id = h.file join casework.case c on c.id = h.thing
    where h.absence = ${absence} and h.what = 'case'
    order by hearing, f.reference, h.at desc`.execute(sql)
  return rows
}

async function personOf({ sql }: Desk, absence: string): Promise<string | undefined> {
  const { rows } = await raw<{ person: string }>`
    select person from casework.absence where id = ${absence}`.execute(sql)
  return rows[0]?.person
}
