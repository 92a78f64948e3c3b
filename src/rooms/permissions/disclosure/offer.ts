import { disclosurePage } from '../pages/disclosure.tsx'
import { disclosurePdfPage } from '../pages/disclosure-pdf.ts'
import { disclosureWordsPage } from '../pages/disclosure-words.tsx'
import { lawfulDisclosurePage } from '../pages/lawful-disclosure.tsx'
import { newDisclosurePage } from '../pages/new-disclosure.tsx'
import { newToldPage } from '../pages/new-told.tsx'
import { sharingRulesPage } from '../pages/sharing-rules.tsx'
import { whatLeftForPage, whatLeftPage, whatLeftPdfPage } from '../pages/what-left.tsx'
import { beginDisclosure } from './begin-disclosure.ts'
import { beginLawfulDisclosure } from './begin-lawful-disclosure.ts'
import { changeDisclosure } from './change-disclosure.ts'
import { changeRules } from './change-rules.ts'
import { lookOver } from './look-over.ts'
import { choicesForDisclosure, readDisclosure } from './read-disclosure.ts'
import { recordTold } from './record-told.ts'
import { sendDisclosure } from './send-disclosure.ts'
import { throwAwayDisclosure } from './throw-away.ts'
import { whatLeft } from './what-left.ts'

/** What leaves: prepared, looked at by a second person, sent once, kept word for word. */
export const disclosure = {
  pages: [
    newDisclosurePage,
    lawfulDisclosurePage,
    disclosurePage,
    disclosureWordsPage,
    disclosurePdfPage,
    newToldPage,
    whatLeftPage,
    whatLeftForPage,
    whatLeftPdfPage,
    sharingRulesPage,
  ],
  commands: [
    beginDisclosure,
    beginLawfulDisclosure,
    changeDisclosure,
    lookOver,
    sendDisclosure,
    throwAwayDisclosure,
    recordTold,
    changeRules,
  ],
  queries: [readDisclosure, choicesForDisclosure, whatLeft],
} as const
