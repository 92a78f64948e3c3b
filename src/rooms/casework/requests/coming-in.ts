import { beginRequest } from './begin-request.ts'
import { clearWhatNeverCame } from './clear-what-never-came.ts'
import { fetchLetter } from './fetch-letter.ts'
import { goOnWithRequest } from './go-on-with-request.ts'
import { lettersOfRequest } from './letters-of-request.ts'
import { putInReferral } from './put-in-referral.ts'
import { putInRequest } from './put-in-request.ts'

/** What comes in from people who are not signed in. */
export const comingIn = {
  commands: [putInRequest, putInReferral, beginRequest],
  queries: [goOnWithRequest, lettersOfRequest],
  downloads: [fetchLetter],
  jobs: [clearWhatNeverCame],
} as const
