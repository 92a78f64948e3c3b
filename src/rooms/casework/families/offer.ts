import type { FileKeeper } from '#rooms/vault'
import { casesPage } from '../pages/cases.tsx'
import { addPersonPage, personPage } from '../pages/person.tsx'
import { rearrangePage } from '../pages/rearrange.tsx'
import { addPerson } from './add-person.ts'
import { changePerson } from './change-person.ts'
import { filesKeptApart } from './files-kept-apart.ts'
import { listCases } from './list-cases.ts'
import { mergeFiles } from './merge-files.ts'
import { moveCase } from './move-case.ts'
import { movesOf } from './moves-of.ts'
import { myFilters } from './my-filters.ts'
import { openFileApart } from './open-file-apart.ts'
import { openedInError } from './opened-in-error.ts'
import { personToChange } from './person-to-change.ts'
import { forgetFilter, saveFilter } from './save-filter.ts'
import { undoMove } from './undo-move.ts'

/** Who belongs to a file, which files belong apart, and which are one. */
export const families = (keepers: readonly FileKeeper[]) => ({
  pages: [addPersonPage, personPage, rearrangePage(keepers), casesPage],
  commands: [
    addPerson,
    changePerson,
    openFileApart,
    openedInError,
    mergeFiles(keepers),
    undoMove(keepers),
    moveCase,
    saveFilter,
    forgetFilter,
  ],
  queries: [personToChange, filesKeptApart, movesOf, listCases, myFilters],
})
