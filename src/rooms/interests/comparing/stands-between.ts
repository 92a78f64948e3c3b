import { sql as raw } from 'kysely'
import type { Desk } from '#platform/desk.ts'
import type { RefusalKind } from '#platform/refusal.ts'

/** What stands between somebody and a family's case: nothing, a match that nobody has judged, a confirmed one; or they were shut out. */
export type Between = 'free' | 'possible' | 'asks' | 'barred'

/** Said to whoever is kept from something, whatever the reason: that there is one would tell them that somebody is known here. */
export const notAvailable: RefusalKind = {
  code: 'not-available',
  status: 409,
  sentence: 'This is not available to you. It may be with somebody else, or kept for somebody else.',
}

/**
 * What stands between each of these people and each of these files or requests, by `WORKER THING`; free ones have no
 * entry. Only in an act that runs as the registrar, or for somebody who leads (who learn nothing about themselves).
 */
export async function standsBetween(
  { sql }: Desk,
  workers: readonly string[],
  things: readonly string[],
): Promise<ReadonlyMap<string, Exclude<Between, 'free'>>> {
  const { rows } = await raw<{ worker: string; thing: string; between: Exclude<Between, 'free'> }>`
    select worker, thing,
      case when bool_or(bars) then 'barred' when bool_or(is_possible) then 'possible' else 'asks' end as between
    from (
      select worker, thing, standing = 'confirmed' and grade <> 'association' as bars, standing = 'possible' as is_possible
      from interests.match m
      where standing <> 'dismissed' and not exists (select from interests.override o where o.match = m.id)
      union all select worker, file, true, false from interests.shut_out
    ) found
    where worker = any(${[...workers]}::uuid[]) and thing = any(${[...things]}::uuid[])
    group by worker, thing`.execute(sql)
  return new Map(rows.map(({ worker, thing, between }) => [key(worker, thing), between]))
}

/** How a pair is named in the answer of `standsBetween`. */
export const key = (worker: string, thing: string): string => `${worker} ${thing}`
