import { z } from 'zod'
import { query } from '#platform/query.ts'
import { notFound, refuse } from '#platform/refusal.ts'
import { LEADERS } from '#platform/who.ts'
import { shutOutByHand } from '#rooms/interests'
import { caseworkers, namesOf, volunteers } from '#rooms/people'
import { ableToOpen, fileAccess } from '#rooms/vault'
import { referenceOf } from './file-reference.ts'
import { referenceInWords } from './reference.ts'

/** Who can open one file, by name, and who could be named: for those who lead. Says nothing of the family, so it is no reading. */
export const whoMayOpen = query({
  name: 'who-may-open',
  input: z.strictObject({ file: z.uuid() }),
  who: LEADERS,
  async answer({ file }, desk) {
    const reference = await referenceOf(desk, file)
    if (!reference) return refuse(notFound)
    const { isRestricted, named } = await fileAccess(desk, file)
    const out = (await shutOutByHand(desk, file)).map(({ worker }) => worker)
    const workers = await ableToOpen(desk, await caseworkers(desk))
    const helpers = await ableToOpen(desk, await volunteers(desk))
    const names = await namesOf(desk, [...named, ...workers, ...helpers, ...out])
    const asPeople = (ids: readonly string[]) =>
      ids
        .map(person => ({ person, name: names.get(person) ?? 'Somebody who has left' }))
        .sort((a, b) => a.name.localeCompare(b.name, 'en-GB'))
    return {
      reference: referenceInWords(reference),
      restricted: isRestricted,
      named: asPeople(named),
      caseworkers: asPeople(workers),
      volunteers: asPeople(helpers),
      shutOut: asPeople(out),
    }
  },
})
