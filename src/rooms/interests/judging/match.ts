import { sql as raw } from 'kysely'
import type { Desk } from '#platform/desk.ts'
import type { Grade } from '../declaring/kinds.ts'

/** A declaration that may mean somebody in a file or a request, as those get it who judge. Codes only. */
export interface Match {
  readonly id: string
  readonly thing: string
  readonly isRequest: boolean
  /** A person's id in the file, the case's whose setting is meant, or the request's own. */
  readonly about: string
  readonly worker: string
  /** Null for a colleague's own family. */
  readonly declaration: string | null
  readonly grade: Grade | 'own'
  readonly grounds: readonly string[]
  readonly standing: 'possible' | 'confirmed' | 'dismissed'
  readonly foundAt: Date
  readonly foundHow: string
  readonly judgedBy: string | null
  readonly judgedAt: Date | null
  readonly shutOutAt: Date | null
  readonly isOverridden: boolean
}

/**
 * The matches that whoever asks may judge, never their own: those of one thing, one of an id, or all that are still to be
 * judged or acted on with the last hundred that were; oldest first.
 */
export async function matchesFor(
  { sql }: Desk,
  { id, thing }: { id?: string; thing?: string } = {},
): Promise<Match[]> {
  const one = id ?? null
  const of = thing ?? null
  const { rows } = await raw<Match>`
    select m.id, thing, is_request as "isRequest", about, worker, declaration, grade, grounds, standing,
      found_at as "foundAt", found_how as "foundHow", judged_by as "judgedBy", judged_at as "judgedAt",
      shut_out_at as "shutOutAt", o.match is not null as "isOverridden"
    from interests.match m left join interests.override o on o.match = m.id
    where worker <> ${me()} and (platform.holds('coordinator', 'deputy') or of_leader)
      and (${one}::uuid is null or m.id = ${one}::uuid) and (${of}::uuid is null or thing = ${of}::uuid)
      and (${one}::uuid is not null or ${of}::uuid is not null or standing <> 'dismissed' or m.id in (
        select id from interests.match where standing = 'dismissed' order by judged_at desc limit 100))
    order by found_at, m.id`.execute(sql)
  return rows
}

const me = () => raw`platform.person()`
