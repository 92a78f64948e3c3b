import { z } from 'zod'
import type { Desk } from '#platform/desk.ts'
import { feed } from '#platform/feed.ts'
import { notFound, refuse } from '#platform/refusal.ts'
import { answersQuestion } from '../answers-question.ts'
import { type Filters, filters, passes } from './filter-services.ts'
import { inPages, paging } from './in-pages.ts'
import type { Json } from './shapes.ts'
import { listed, toService } from './to-service.ts'
import { wholeDirectory } from './whole-directory.ts'

const ONE = z.object({ id: z.string().max(100) })

/** The list of services, each without what belongs to it; closed ones are left out. */
export const servicesFeed = feed({
  path: '/api/oruk/services',
  who: 'anyone',
  gives: 'Services of Open Referral UK, a page at a time',
  as: 'librarian',
  params: z.object({ ...filters, ...paging }),
  answer: async (asked, desk) => inPages((await servicesPassing(desk, asked)).map(listed), asked),
})

/** One service with everything that belongs to it; also a closed one, which says so. */
export const serviceFeed = feed({
  path: '/api/oruk/services/:id',
  who: 'anyone',
  gives: 'One service of Open Referral UK, with all that belongs to it',
  as: 'librarian',
  params: ONE,
  async answer({ id }, desk) {
    const one = (await wholeDirectory(desk)).find(each => each.id === id)
    return one ? toService(one, desk.origin) : refuse(notFound)
  },
})

/** Services that pass the profile's filters, in the order of names. */
export async function servicesPassing(desk: Desk, { search, ...asked }: Filters): Promise<Json[]> {
  const open = (await wholeDirectory(desk)).filter(
    one => one.state !== 'closed' && answersQuestion(one, { text: search }),
  )
  return open.map(one => toService(one, desk.origin)).filter(service => passes(service, asked))
}
