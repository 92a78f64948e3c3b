import { z } from 'zod'
import type { Desk } from '#platform/desk.ts'
import { query } from '#platform/query.ts'
import { LEADERS } from '#platform/who.ts'
import { groundsInWords, type Match, matchesFor } from '#rooms/interests'
import { namesOf } from '#rooms/people'
import { fileSeals } from '#rooms/vault'
import { type FamilyName, familyNames } from '../family-lines.ts'
import type { Tables } from '../schema/tables.ts'

/** A match as a line of the list: whose interest, and in which family's file or request. */
export interface MatchLine extends Match {
  readonly workerName: string
  /** Undefined for a request, and for a file that is not open to whoever asks. */
  readonly family: FamilyName | undefined
  /** The reference of a request. */
  readonly request: string | undefined
  readonly groundWords: readonly string[]
}

/** Whom declarations may mean: to be judged, confirmed with the worker not shut out yet, and judged lately. Never one's own (C19). */
export const matchesToJudge = query({
  name: 'matches-to-judge',
  input: z.strictObject({}),
  who: LEADERS,
  async answer(_input, desk) {
    const lines = await linesOf(desk, await matchesFor(desk))
    const isToShutOut = ({ standing, grade, shutOutAt, isRequest }: MatchLine) =>
      standing === 'confirmed' && grade !== 'association' && !shutOutAt && !isRequest
    return {
      toJudge: lines.filter(({ standing }) => standing === 'possible'),
      toShutOut: lines.filter(isToShutOut),
      judged: lines.filter(one => one.standing !== 'possible' && !isToShutOut(one)).reverse(),
    }
  },
})

/** Names the people and families of matches, as far as they are open to whoever asks. */
export async function linesOf(desk: Desk, matches: readonly Match[]): Promise<MatchLine[]> {
  const things = (isRequest: boolean) => [
    ...new Set(matches.filter(one => one.isRequest === isRequest).map(({ thing }) => thing)),
  ]
  const files = things(false)
  const [names, families, requests] = await Promise.all([
    namesOf(
      desk,
      matches.map(({ worker }) => worker),
    ),
    familyNames(desk, files, await fileSeals(desk, files)),
    referencesOf(desk, things(true)),
  ])
  return matches.map(match => ({
    ...match,
    workerName: names.get(match.worker) ?? 'Somebody who has left',
    family: families.get(match.thing),
    request: requests.get(match.thing),
    groundWords: groundsInWords(match.grounds),
  }))
}

async function referencesOf({ sql }: Desk, requests: readonly string[]): Promise<Map<string, string>> {
  if (requests.length === 0) return new Map()
  const rows = await sql
    .withTables<Tables>()
    .selectFrom('casework.request')
    .select(['id', 'reference'])
    .where('id', 'in', requests)
    .execute()
  return new Map(rows.map(({ id, reference }) => [id, reference]))
}
