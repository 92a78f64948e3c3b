import { sql as raw } from 'kysely'
import { z } from 'zod'
import { control } from '#platform/control.ts'
import { SHARE, shareOf } from '#platform/judge.ts'

/** R18: families are pointed to others who may help. How many is set by the service: not each of them wants it. */
export const signpostsGiven = control({
  name: 'signposts-given',
  room: 'casework',
  proves: 'families were pointed to other organisations',
  settings: z.object({
    ...SHARE,
    target: z.number().min(0).max(1).default(0.3),
    floor: z.number().min(0).max(1).default(0),
  }),
  records: '/families',
  count: ({ from, until }) => raw<{
    families: number
    pointed: number
    signposts: number
    independent: number
  }>`
    select
      (select count(*)::int from (
        select from casework.contact
        where at >= ${from} and at < ${until} and with_whom in ('parent', 'young-person') group by file
      ) as came) as families,
      count(*)::int as pointed, coalesce(sum(n), 0)::int as signposts, coalesce(sum(independent), 0)::int as independent
    from (
      select count(*) as n, count(*) filter (where independent) as independent
      from casework.signpost where at >= ${from} and at < ${until} group by file
    ) as family`,
  judge: ({ families, pointed, signposts, independent }, settings) =>
    shareOf(
      {
        done: pointed,
        of: families,
        words: 'families who were pointed to somebody else',
        wanting: 'Name somebody else who may help, where that is of use, and tick it when a call is logged.',
      },
      settings,
      {
        figures: [
          {
            words: 'signposts to bodies independent of the council',
            n: independent,
            of: signposts,
            counts: 'things',
          },
        ],
      },
    ),
})
