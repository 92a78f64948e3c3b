import type { Desk } from '#platform/desk.ts'
import { matchesFor } from '../judging/match.ts'
import { compareWith } from './compare-with.ts'
import { declaredBy } from './declared-by.ts'
import type { FileToCompare } from './file-to-compare.ts'
import { type Between, key, standsBetween } from './stands-between.ts'

/**
 * What would stand between each of these people and a file, for somebody who leads and is about to choose; nothing is
 * entered. Of themselves they learn nothing. Free ones have no entry.
 */
export async function foreseeInterests(
  desk: Desk,
  workers: readonly string[],
  file: FileToCompare,
): Promise<ReadonlyMap<string, Exclude<Between, 'free'>>> {
  const others = workers.filter(worker => worker !== desk.person?.id)
  const [declared, known, between] = [
    await declaredBy(desk, others),
    await matchesFor(desk, { thing: file.thing }),
    await standsBetween(desk, others, [file.thing]),
  ]
  const fresh = compareWith(file)(declared).filter(
    one => !known.some(({ declaration, about }) => declaration === one.declared.id && about === one.about),
  )
  return new Map(
    others.flatMap(worker => {
      const found = fresh.some(one => one.declared.person === worker) ? 'possible' : undefined
      const stands = between.get(key(worker, file.thing)) ?? found
      return stands ? [[worker, stands] as const] : []
    }),
  )
}
