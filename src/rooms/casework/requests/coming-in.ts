import { beginRequest } from './begin-request.ts'
import { goOnWithRequest } from './go-on-with-request.ts'
import { putInReferral } from './put-in-referral.ts'
import { putInRequest } from './put-in-request.ts'

/** What comes in from people who are not signed in. */
export const comingIn = {
  pages: [],
  commands: [putInRequest, putInReferral, beginRequest],
  queries: [goOnWithRequest],
} as const
