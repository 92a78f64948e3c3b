import { sql as raw } from 'kysely'
import { newId } from '#platform/crypto.ts'
import type { Desk } from '#platform/desk.ts'
import { absencesNow } from './absences-now.ts'

/** An absence or a leaving, as it is entered. Days are texts like 2026-11-22. */
interface NewAbsence {
  readonly person: string
  readonly kind: 'absent' | 'leaving'
  readonly from: string
  readonly until: string | null
  readonly cover: string | null
}

/** Enters that somebody is away or leaves, and gives its id; what stood entered already is brought up to date. */
export async function enterAbsence(desk: Desk, absence: NewAbsence): Promise<string> {
  const { sql, person: me, now } = desk
  const { person, kind, from, until, cover } = absence
  const [standing] = await absencesNow(desk, person)
  const id = standing?.id ?? newId()
  await raw`
    insert into casework.absence (id, person, kind, from_on, until_on, cover, by, at)
    values (${id}, ${person}, ${kind}, ${from}::date, ${until}::date, ${cover}, ${me?.id ?? null}, ${now})
    on conflict (id) do update set kind = excluded.kind, from_on = excluded.from_on, until_on = excluded.until_on,
      cover = excluded.cover`.execute(sql)
  return id
}
