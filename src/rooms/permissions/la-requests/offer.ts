import { agencyRequestsPage } from '../pages/agency-requests.tsx'
import { agencyRequestsOf } from './agency-requests-of.ts'
import { recordAgencyRequest } from './record-agency-request.ts'
import { settleAgencyRequest } from './settle-agency-request.ts'

/** Tasks and questions of the council and other agencies: recorded, declined, or put to the family. */
export const laRequests = {
  pages: [agencyRequestsPage],
  commands: [recordAgencyRequest, settleAgencyRequest],
  queries: [agencyRequestsOf],
} as const
