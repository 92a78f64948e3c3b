import { addPersonPage, personPage } from '../pages/person.tsx'
import { rearrangePage } from '../pages/rearrange.tsx'
import { addPerson } from './add-person.ts'
import { changePerson } from './change-person.ts'
import { filesKeptApart } from './files-kept-apart.ts'
import { mergeFiles } from './merge-files.ts'
import { moveCase } from './move-case.ts'
import { movesOf } from './moves-of.ts'
import { openFileApart } from './open-file-apart.ts'
import { openedInError } from './opened-in-error.ts'
import { personToChange } from './person-to-change.ts'
import { undoMove } from './undo-move.ts'

/** Who belongs to a file, which files belong apart, and which are one. */
export const families = {
  pages: [addPersonPage, personPage, rearrangePage],
  commands: [addPerson, changePerson, openFileApart, openedInError, mergeFiles, undoMove, moveCase],
  queries: [personToChange, filesKeptApart, movesOf],
}
