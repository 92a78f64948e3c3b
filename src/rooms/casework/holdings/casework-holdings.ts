import { type Holding, plainHolding } from '#rooms/vault'
import { KEPT } from '../file-keeper.ts'
import {
  heldAccounts,
  heldCases,
  heldDates,
  heldDecisions,
  heldInquiries,
  heldOutcomes,
  heldReleases,
} from './cases.ts'
import { heldContacts } from './contacts.ts'
import {
  heldAllocations,
  heldChanges,
  heldClosings,
  heldDisagreements,
  heldHandovers,
  heldMovedRows,
  heldMoves,
  heldReasons,
  heldRoutes,
} from './course-of-a-case.ts'
import {
  heldAttendances,
  heldMeetingNotes,
  heldMeetings,
  heldPoints,
  heldSpeaking,
  heldViews,
} from './meetings.ts'
import { heldDocuments, heldLetters, heldPromises, heldRequests } from './papers.ts'
import { heldPeople } from './people.ts'
import { heldInformation, heldOptionsExplained, heldOptionsShown, heldSignposts } from './what-was-told.ts'

/** That another file stands beside this one, and which, is the other person's: it is told to nobody. */
const keptApart: Holding = { tables: ['casework.kept_apart'], collect: async () => [] }

const TOLD: readonly Holding[] = [
  ...[heldPeople, heldContacts, heldRequests, heldDocuments, heldLetters, heldPromises],
  ...[heldCases, heldAccounts, heldInquiries, heldDecisions, heldReleases, heldDates, heldOutcomes],
  ...[heldOptionsShown, heldOptionsExplained, heldInformation, heldSignposts],
  ...[heldDisagreements, heldRoutes, heldReasons, heldClosings, heldChanges, heldAllocations, heldHandovers],
  ...[heldMeetings, heldAttendances, heldPoints, heldMeetingNotes, heldSpeaking, heldViews],
  ...[heldMoves, heldMovedRows, keptApart],
]

const known = new Set(TOLD.flatMap(({ tables }) => tables))

/** Everything this room keeps of a family's file; a table that has no telling of its own yet is told plainly. */
export const caseworkHoldings: readonly Holding[] = [
  ...TOLD,
  ...KEPT.filter(([table]) => !known.has(table)).map(([table, ...sealed]) =>
    plainHolding(table, ...sealed.filter(one => one !== undefined)),
  ),
]
