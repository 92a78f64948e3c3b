import { z } from 'zod'
import { command } from '#platform/command.ts'
import { notFound, refuse } from '#platform/refusal.ts'
import { LEADERS } from '#platform/who.ts'
import { bars, matchesFor } from '#rooms/interests'
import { type FileKeeper, keyMissing } from '#rooms/vault'
import { nobodyLeft } from './refusals.ts'
import { shutOutOf } from './shut-out.ts'

/** Shuts a worker out whose interest was confirmed before, once the family is in other hands. */
export const shutOutByInterest = (keepers: readonly FileKeeper[]) =>
  command({
    name: 'shut-out-by-interest',
    called: 'Shut somebody out of a family’s file',
    input: z.strictObject({ match: z.uuid() }),
    who: LEADERS,
    as: 'registrar',
    serializable: true,
    bare: true,
    spoken: ['match'],
    refusals: [notFound, keyMissing, nobodyLeft],
    async carryOut({ match: id }, desk) {
      const [match] = await matchesFor(desk, { id })
      const isToGo =
        match?.standing === 'confirmed' && bars(match.grade) && !match.isRequest && !match.shutOutAt
      if (!match || !isToGo) return refuse(notFound)
      const why = await shutOutOf(desk, { file: match.thing, worker: match.worker }, keepers)
      return why ?? { match: id, thing: match.thing }
    },
    about: (_input, { thing }) => thing,
  })
