import type { Desk } from '#platform/desk.ts'
import { declaredBy } from './declared-by.ts'
import type { FileToCompare } from './file-to-compare.ts'
import { type FoundHow, findMatches } from './find-matches.ts'
import { type Between, key, standsBetween } from './stands-between.ts'

/** Says of a worker and a file or request, by their ids, what stands between them. */
export type StandsBetween = (worker: string, thing: string) => Between

/**
 * Compares what these people have declared with these files, enters what is found for those who lead, and says what
 * stands between each of them and each file. The same statements whatever is found. Only in an act that runs as the
 * registrar. Files that cannot be opened here are named in `shut`: for them only what was found before counts.
 */
export async function lookForInterests(
  desk: Desk,
  workers: readonly string[],
  files: readonly FileToCompare[],
  how: FoundHow,
  shut: readonly string[] = [],
): Promise<StandsBetween> {
  await findMatches(desk, await declaredBy(desk, workers), files, how)
  const things = [...files.map(({ thing }) => thing), ...shut]
  const between = await standsBetween(desk, workers, things)
  return (worker, thing) => between.get(key(worker, thing)) ?? 'free'
}
