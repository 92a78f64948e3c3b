import { allocatePage } from '../pages/allocate.tsx'
import { handOverPage } from '../pages/hand-over.tsx'
import { promisesPage } from '../pages/promises.tsx'
import { teamPage } from '../pages/team.tsx'
import { todaysWork } from '../todays-work.ts'
import { endAbsence } from './absence/end-absence.ts'
import { handOver } from './absence/hand-over.ts'
import { whatSomebodyHolds } from './absence/what-somebody-holds.ts'
import { whatWasHandedOver } from './absence/what-was-handed-over.ts'
import { allocateCase } from './allocation/allocate-case.ts'
import { claimCase } from './allocation/claim-case.ts'
import { handBackCase } from './allocation/hand-back-case.ts'
import { teamLoad } from './allocation/team-load.ts'
import { whoWorksOn } from './allocation/who-works-on.ts'
import { fetchMyDates } from './my-dates.ts'

/** What waits, who has it, and who takes it on when somebody is not here. */
export const today = {
  pages: [promisesPage, teamPage, handOverPage, allocatePage],
  commands: [claimCase, handBackCase, allocateCase, handOver, endAbsence],
  downloads: [fetchMyDates],
  queries: [todaysWork, teamLoad, whoWorksOn, whatSomebodyHolds, whatWasHandedOver],
} as const
