import type { Refusal } from '#platform/refusal.ts'
import { refuse } from '#platform/refusal.ts'
import { caseReference } from '../../cases/case-reference.ts'
import { mayHold, type NamedIn } from '../allocation/named-in.ts'
import { notNamedInFile } from '../allocation/refusals.ts'
import type { HeldCase } from './held-by.ts'

/** Who gets a case where something else than the cover was chosen: `CASE:WORKER`, `CASE:nobody`, `CASE:cover`. */
export const CHOICE = /^([0-9a-f-]{36}):([0-9a-f-]{36}|nobody|cover)$/
export const COVER = 'cover'
export const NOBODY = 'nobody'

/**
 * Who gets each case: as chosen for it, otherwise whoever covers, and nobody (null) where the file is not open to them.
 * Refuses a worker who was chosen for a case whose file is not open to them, and says which it is.
 */
export function whoGets(
  cases: readonly HeldCase[],
  choices: readonly string[],
  cover: string | null,
  namedIn: NamedIn,
): Map<string, string | null> | Refusal {
  const chosen = new Map(choices.map(choice => choice.split(':') as [string, string]))
  const covering = (file: string) => (cover && mayHold(namedIn, file, cover) ? cover : null)
  const gets = new Map(
    cases.map(({ case: id, file }) => [id, workerOf(chosen.get(id) ?? COVER, covering(file))]),
  )
  const shut = cases.find(({ case: id, file }) => {
    const worker = gets.get(id)
    return worker && !mayHold(namedIn, file, worker)
  })
  if (!shut) return gets
  const reference = caseReference(shut.fileReference, shut.number)
  return refuse(notNamedInFile, {
    field: `to-${shut.case}`,
    sentence: `The file of ${reference} is open to named people only. Choose one of them for it, or nobody.`,
  })
}

function workerOf(choice: string, cover: string | null): string | null {
  if (choice === COVER) return cover
  return choice === NOBODY ? null : choice
}
