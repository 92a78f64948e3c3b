import { concernPage } from '../pages/concern.tsx'
import { concernsPage } from '../pages/concerns.tsx'
import { newConcernPage } from '../pages/new-concern.tsx'
import { addToConcern } from './add-to-concern.ts'
import { listConcerns } from './list-concerns.ts'
import { raiseConcern } from './raise-concern.ts'
import { readConcern } from './read-concern.ts'
import { shareConcern } from './share-concern.ts'

/** Concerns about children: raised, told at once to those who must know, dealt with, reviewed. */
export const safeguarding = {
  pages: [concernsPage, newConcernPage, concernPage],
  commands: [raiseConcern, addToConcern, shareConcern],
  queries: [readConcern, listConcerns],
} as const
