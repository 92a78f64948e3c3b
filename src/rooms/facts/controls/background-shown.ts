import { z } from 'zod'
import { control } from '#platform/control.ts'
import { SHARE, shareOf } from '#platform/judge.ts'
import { dateAt } from '../plain-date.ts'
import { standingFacts } from '../standing-facts.ts'

/** N54: where a source may have an interest, the statement says which, and is shown with it. */
export const backgroundShown = control({
  name: 'background-shown',
  room: 'facts',
  proves: 'statements of local policy carry a note on the interest of whoever wrote them',
  settings: z.object({ ...SHARE, floor: z.number().min(0).max(1).default(0) }),
  records: '/facts',
  count: ({ until }) => ({
    asks: 'Every fact of the register as it stands today: local policy, and notes on its background.',
    async look(sql) {
      const facts = (await standingFacts({ sql, now: until }, dateAt(until))).filter(
        ({ state }) => state !== 'withdrawn',
      )
      const local = facts.filter(({ kind }) => kind === 'local-policy')
      const hasNote = ({ background }: { background?: string | undefined }) =>
        (background ?? '').trim() !== ''
      return { local: local.length, noted: local.filter(hasNote).length, notes: facts.filter(hasNote).length }
    },
  }),
  judge: ({ local, noted, notes }, settings) =>
    shareOf(
      {
        done: noted,
        of: local,
        words: 'statements of local policy with a note on their background',
        wanting:
          'Write beside each statement of local policy whose interest it serves, as far as that is known.',
        counts: 'things',
      },
      settings,
      { figures: [{ words: 'statements of any kind with such a note', n: notes, counts: 'things' }] },
    ),
})
