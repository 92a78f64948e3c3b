import { readProfiles } from '#rooms/service'
import { announce } from './announce.ts'
import { askPage } from './pages/ask.tsx'
import { askContinuePage } from './pages/ask-continue.tsx'
import { askSentPage } from './pages/ask-sent.tsx'
import { homePage } from './pages/home.tsx'
import { impartialPage } from './pages/impartial.tsx'
import { practitionerPage } from './pages/practitioner.tsx'
import { practitionerSentPage } from './pages/practitioner-sent.tsx'
import { privacyPage } from './pages/privacy.tsx'
import { reachPage } from './pages/reach.tsx'
import { understandPage } from './pages/understand.tsx'
import { whatWeDoPage } from './pages/what-we-do.tsx'
import { setOpeningHours } from './set-opening-hours.ts'

export { siteControls } from './controls.ts'

/** What anybody sees of the service; `root` is the folder of the package, where the policies' names are. */
export const site = (root: string) => ({
  pages: [
    homePage,
    understandPage,
    whatWeDoPage,
    privacyPage,
    impartialPage(readProfiles(root)),
    askPage,
    askContinuePage,
    askSentPage,
    practitionerPage,
    practitionerSentPage,
    reachPage,
  ],
  commands: [announce, setOpeningHours],
  queries: [],
})
