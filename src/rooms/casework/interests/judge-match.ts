import { z } from 'zod'
import { command } from '#platform/command.ts'
import type { Desk } from '#platform/desk.ts'
import { notFound, Refusal, refuse } from '#platform/refusal.ts'
import { LEADERS } from '#platform/who.ts'
import {
  bars,
  judgedAlready,
  judgedPlace,
  type Match,
  matchesFor,
  STANDINGS,
  settleMatch,
} from '#rooms/interests'
import { type FileKeeper, fileSealToWrite, keyMissing, sealForService } from '#rooms/vault'
import { nobodyLeft } from './refusals.ts'
import { shutOutOf } from './shut-out.ts'

const WHEN = ['now', 'after-hand-over'] as const

/**
 * Somebody who leads says whether a declaration means whom it may mean, and why; never about themselves (C19). Where it
 * does and bars, the worker is shut out of the file by its key: at once, or once the case is handed over, so that no
 * family loses its worker before a hearing.
 */
export const judgeMatch = (keepers: readonly FileKeeper[]) =>
  command({
    name: 'judge-match',
    called: 'Judge a possible interest',
    input: z.strictObject({
      match: z.uuid(),
      standing: z.enum(STANDINGS, 'Choose whether it is them'),
      words: z
        .string('Say why')
        .trim()
        .min(1, 'Say why')
        .max(2000, 'Write the reason in 2,000 characters or fewer'),
      when: z.enum(WHEN, 'Choose when').default('now'),
    }),
    who: LEADERS,
    as: 'registrar',
    serializable: true,
    spoken: ['match', 'standing', 'when'],
    refusals: [notFound, keyMissing, judgedAlready, nobodyLeft],
    async carryOut({ match: id, standing, words, when }, desk) {
      const [match] = await matchesFor(desk, { id })
      if (!match) return refuse(notFound)
      const sealed = await sealedFor(desk, match, words)
      if (sealed instanceof Refusal) return sealed
      if (!(await settleMatch(desk, id, standing, sealed))) return refuse(judgedAlready)
      const isToGo = standing === 'confirmed' && bars(match.grade) && !match.isRequest && when === 'now'
      const why = isToGo && (await shutOutOf(desk, { file: match.thing, worker: match.worker }, keepers))
      return why || { match: id, thing: match.thing, isShutOut: isToGo }
    },
    // Of the match, not of the file: the worker may read who looked at the file, and learns nothing of it there (C16).
    about: ({ match }) => match,
  })

/** Under the file's key, so that whoever is shut out of the file reads nothing of it either; for the service where there is none. */
async function sealedFor(
  desk: Desk,
  { id, thing, isRequest }: Match,
  words: string,
): Promise<Buffer | Refusal> {
  if (isRequest) return sealForService(desk, words, judgedPlace(id))
  const seal = await fileSealToWrite(desk, thing)
  return seal instanceof Refusal ? seal : seal.seal(words, judgedPlace(id))
}
