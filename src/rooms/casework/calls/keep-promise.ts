import { z } from 'zod'
import { command } from '#platform/command.ts'
import { notFound, refuse } from '#platform/refusal.ts'
import { CASEWORKERS } from '#platform/who.ts'
import { fileOfPromise } from './file-of-promise.ts'
import { keepPromises } from './keep-promises.ts'
import { promiseOver } from './promise-over.ts'

/** A promise is kept, without a contact of its own: by whoever of the team did what was promised. */
export const keepPromise = command({
  name: 'keep-promise',
  input: z.strictObject({ promise: z.uuid() }),
  who: CASEWORKERS,
  bare: true,
  spoken: ['promise'],
  refusals: [notFound, promiseOver],
  async carryOut({ promise }, desk) {
    const file = await fileOfPromise(desk, promise)
    if (!file) return refuse(notFound)
    const kept = await keepPromises(desk, file, [promise])
    return kept === 0 ? refuse(promiseOver) : { file, promise }
  },
  about: (_input, { file }) => file,
})
