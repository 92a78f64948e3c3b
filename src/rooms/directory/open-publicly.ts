import { z } from 'zod'
import { query } from '#platform/query.ts'
import { notFound, refuse } from '#platform/refusal.ts'
import { allOrganisations } from './all-organisations.ts'
import { publicly } from './publicly.ts'

/** One organisation as anybody may see it. A closed one is shown as closed, because old letters lead there. */
export const openPublicly = query({
  name: 'open-organisation-publicly',
  input: z.strictObject({ organisation: z.uuid() }),
  who: 'anyone',
  as: 'librarian',
  async answer({ organisation }, desk) {
    const found = (await allOrganisations(desk)).find(({ id }) => id === organisation)
    return found ? publicly(found) : refuse(notFound)
  },
})
