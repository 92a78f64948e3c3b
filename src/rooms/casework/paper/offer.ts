import { newNoteForPage } from '../pages/new-note-for.tsx'
import { newSheetPage } from '../pages/new-sheet.tsx'
import { paperPage } from '../pages/paper.tsx'
import { sheetPdfPage } from '../pages/sheet-pdf.ts'
import { endSheet } from './end-sheet.ts'
import { enterNoteFor } from './enter-note-for.ts'
import { issueSheet } from './issue-sheet.ts'
import { notesForOthers } from './notes-for-others.ts'
import { paperRegister } from './paper-register.ts'
import { readSheet } from './read-sheet.ts'

/** What this room offers for those without a laptop. */
export const paper = {
  pages: [paperPage, newSheetPage, sheetPdfPage, newNoteForPage],
  commands: [issueSheet, endSheet, enterNoteFor],
  queries: [paperRegister, readSheet, notesForOthers],
} as const
