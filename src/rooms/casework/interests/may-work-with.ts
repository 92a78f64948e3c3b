import type { Desk } from '#platform/desk.ts'
import { type Between, type FoundHow, lookForInterests, type StandsBetween } from '#rooms/interests'
import { filesToCompare } from './file-to-compare.ts'
import { requestsToCompare } from './request-to-compare.ts'

/**
 * What stands between a worker and a family: `free`, `possible` (nobody has judged it), `asks` (an association: whoever
 * leads may go on with a reason) or `barred`. What is found is entered for those who lead. Whoever acts is told no more
 * than `notAvailable` unless they lead and it is not about themselves. For an act that runs as the registrar
 * (`as: 'registrar'`); where the act may then be refused, call it in its `attempt` too, so that what was found stays.
 */
export async function mayWorkWith(
  desk: Desk,
  worker: string,
  file: string,
  how: FoundHow = 'allocation',
): Promise<Between> {
  return (await mayWorkWithAll(desk, [worker], [file], how))(worker, file)
}

/** The same for several people and files at once, and for requests that are no files yet. */
export async function mayWorkWithAll(
  desk: Desk,
  workers: readonly string[],
  files: readonly string[],
  how: FoundHow = 'allocation',
  requests: readonly string[] = [],
): Promise<StandsBetween> {
  const compared = [...(await filesToCompare(desk, files)), ...(await requestsToCompare(desk, requests))]
  return lookForInterests(desk, workers, compared, how, [...files, ...requests])
}

/** The same for one request. */
export async function mayTakeRequest(desk: Desk, worker: string, request: string): Promise<Between> {
  return (await mayWorkWithAll(desk, [worker], [], 'allocation', [request]))(worker, request)
}
