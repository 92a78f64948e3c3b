import { z } from 'zod'
import { query } from '#platform/query.ts'
import { notFound, Refusal, refuse } from '#platform/refusal.ts'
import { CASEWORKERS } from '#platform/who.ts'
import { namesOf } from '#rooms/people'
import { fileSeal } from '#rooms/vault'
import type { WithWhom } from './codes.ts'
import { whoOfTheFile } from './explain-role.ts'
import { type Missing, missingToComplete } from './missing-to-complete.ts'
import { unfinishedContact } from './unfinished-contact.ts'

/** One contact that stands to be finished, with what was said so far and what is missing. */
export const contactToFinish = query({
  name: 'contact-to-finish',
  input: z.strictObject({ contact: z.uuid() }),
  who: CASEWORKERS,
  async answer({ contact }, desk) {
    const standing = await unfinishedContact(desk, contact, 'to read')
    if (!standing) return refuse(notFound)
    const seal = await fileSeal(desk, standing.file)
    if (seal instanceof Refusal) return seal
    const { sealedWords, version, ...plain } = standing
    const place = { field: 'casework.contact.sealed_words', row: contact, version } as const
    const words = seal.open(sealedWords, place)
    const withWhom = standing.withWhom as WithWhom
    const heard = await whoOfTheFile(desk, standing.file, withWhom, standing.person ?? undefined)
    const isRoleExplained = standing.isRoleExplained || heard?.explainedAt != null
    const missing: Missing[] = missingToComplete({ ...plain, words, isRoleExplained })
    const worker = (await namesOf(desk, [standing.worker])).get(standing.worker) ?? 'somebody who has left'
    return {
      ...plain,
      isRoleExplained,
      words,
      workerName: worker,
      isFinished: standing.completedAt !== null,
      missing,
    }
  },
  about: (_input, { file }) => file,
})
