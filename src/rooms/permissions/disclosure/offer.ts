import { blackOutPage } from '../pages/black-out.tsx'
import { disclosurePage } from '../pages/disclosure.tsx'
import { disclosurePdfPage } from '../pages/disclosure-pdf.ts'
import { disclosureWordsPage } from '../pages/disclosure-words.tsx'
import { lawfulDisclosurePage } from '../pages/lawful-disclosure.tsx'
import { newDisclosurePage } from '../pages/new-disclosure.tsx'
import { newToldPage } from '../pages/new-told.tsx'
import { sharingRulesPage } from '../pages/sharing-rules.tsx'
import { takeOutPage } from '../pages/take-out.tsx'
import { whatLeftForPage, whatLeftPage, whatLeftPdfPage } from '../pages/what-left.tsx'
import { beginDisclosure } from './begin-disclosure.ts'
import { beginLawfulDisclosure } from './begin-lawful-disclosure.ts'
import { blackOutByHand } from './black-out-by-hand.ts'
import { changeDisclosure } from './change-disclosure.ts'
import { changeRules } from './change-rules.ts'
import { fetchCopy } from './fetch-copy.ts'
import { lookOver } from './look-over.ts'
import { choicesForDisclosure, readDisclosure } from './read-disclosure.ts'
import { recordTold } from './record-told.ts'
import { sendDisclosure } from './send-disclosure.ts'
import { pageOfPaper, showPageOfPaper } from './show-page-of-paper.ts'
import { takeOutOfPaper } from './take-out-of-paper.ts'
import { throwAwayDisclosure } from './throw-away.ts'
import { whatLeft } from './what-left.ts'

/** What leaves: prepared, looked at by a second person, sent once, kept word for word. */
export const disclosure = {
  pages: [
    newDisclosurePage,
    lawfulDisclosurePage,
    disclosurePage,
    disclosureWordsPage,
    takeOutPage,
    blackOutPage,
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
    takeOutOfPaper,
    blackOutByHand,
    lookOver,
    sendDisclosure,
    throwAwayDisclosure,
    recordTold,
    changeRules,
  ],
  queries: [readDisclosure, choicesForDisclosure, pageOfPaper, whatLeft],
  downloads: [fetchCopy, showPageOfPaper],
} as const
