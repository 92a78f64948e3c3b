import { newRequestPage } from '../pages/new-request.tsx'
import { requestPage } from '../pages/request.tsx'
import { requestsPage } from '../pages/requests.tsx'
import { bringBackRequest } from './bring-back-request.ts'
import { claimRequest } from './claim-request.ts'
import { countWaitingTime } from './count-waiting-time.ts'
import { endRequest } from './end-request.ts'
import { forgetRequests } from './forget-requests.ts'
import { listRequests } from './list-requests.ts'
import { openRequest } from './open-request.ts'
import { releaseRequest } from './release-request.ts'
import { takeDownRequest } from './take-down-request.ts'
import { takeRequest } from './take-request.ts'

/** What becomes of whatever comes in, with the people who work here. */
export const requests = {
  pages: [newRequestPage, requestsPage, requestPage],
  commands: [claimRequest, releaseRequest, takeRequest, endRequest, bringBackRequest, takeDownRequest],
  queries: [listRequests, openRequest],
  jobs: [countWaitingTime, forgetRequests],
} as const
