import { z } from 'zod'
import { feed } from '#platform/feed.ts'

/** What this interface is: the first address of the standard (Open Referral UK 3.0, docs/profile_compliance). */
export const aboutFeed = feed({
  path: '/api/oruk',
  who: 'anyone',
  gives: 'Which version and profile of Open Referral this is',
  as: 'librarian',
  params: z.object({}),
  answer: async (_asked, { origin }) => ({
    version: 'HSDS-UK-3.0',
    profile: 'https://open-referral-uk-profile.readthedocs.io/en/latest/',
    openapi_url: `${origin}/api/openapi.json`,
  }),
})
