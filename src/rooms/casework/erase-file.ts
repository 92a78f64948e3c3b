import { z } from 'zod'
import { command } from '#platform/command.ts'
import type { Desk } from '#platform/desk.ts'
import { notFound, type Refusal, refuse } from '#platform/refusal.ts'
import { LEADERS } from '#platform/who.ts'
import { eraseFileRows, type FileKeeper, fileIsHeld, keyMissing } from '#rooms/vault'
import { referenceOf } from './file-reference.ts'
import { referenceInWords } from './reference.ts'

/** Why a file is erased, as the ledger keeps it. */
export const ERASURE_REASONS = ['asked-by-family', 'retention-over', 'opened-by-mistake'] as const

const otherReference = {
  code: 'other-reference',
  status: 422,
  sentence: 'This is not the reference of this file. Type it as it stands at the head of the page.',
} as const

/** Erases a file for good: its keys, every room's rows of it, and its names in the search. Entries of the ledger stay. */
export const eraseFile = (keepers: readonly FileKeeper[]) =>
  command({
    name: 'erase-file',
    input: z.strictObject({
      file: z.uuid(),
      reference: z.string({ error: 'Type the reference' }).trim().max(20),
      reason: z.enum(ERASURE_REASONS, 'Choose a reason'),
    }),
    who: LEADERS,
    as: 'registrar',
    refusals: [notFound, keyMissing, otherReference, fileIsHeld],
    spoken: ['file', 'reason'],
    async carryOut({ file, reference, reason }, desk) {
      const standing = await referenceOf(desk, file)
      if (!standing) return refuse(notFound)
      if (!desk.person?.keys?.service) return refuse(keyMissing)
      if (reference.toUpperCase() !== referenceInWords(standing))
        return refuse(otherReference, { field: 'reference' })
      const bar = await whatBars(desk, file, keepers)
      if (bar) return bar
      await eraseFileRows(desk, file, keepers)
      return { file, reason }
    },
    about: (_input, { file }) => file,
  })

/** Any room may know of a reason: the first is enough. */
async function whatBars(
  desk: Desk,
  file: string,
  keepers: readonly FileKeeper[],
): Promise<Refusal | undefined> {
  for (const { barsErasure } of keepers) {
    const bar = await barsErasure?.(desk, file)
    if (bar) return bar
  }
  return undefined
}
