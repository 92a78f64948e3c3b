import { addOrganisation } from './add-organisation.ts'
import { changeOrganisation } from './change-organisation.ts'
import { checkOrganisation } from './check-organisation.ts'
import { closeOrganisation, reopenOrganisation } from './close-organisation.ts'
import { findOrganisations } from './find-organisations.ts'
import { jsonLdFeed } from './json-ld-feed.ts'
import { openOrganisation } from './open-organisation.ts'
import { openPublicly } from './open-publicly.ts'
import { aboutFeed } from './open-referral/about-feed.ts'
import { locationFeed, locationsFeed } from './open-referral/locations-feed.ts'
import { serviceFeed, servicesFeed } from './open-referral/services-feed.ts'
import { taxonomiesFeed, taxonomyFeed, termFeed, termsFeed } from './open-referral/taxonomies-feed.ts'
import { openToChange } from './open-to-change.ts'
import { addOrganisationPage } from './pages/add.tsx'
import { changeOrganisationPage } from './pages/change.tsx'
import { checkOrganisationPage } from './pages/check.tsx'
import { closeOrganisationPage } from './pages/close.tsx'
import { directoryPage } from './pages/directory.tsx'
import { intervalPage } from './pages/interval.tsx'
import { organisationPage } from './pages/organisation.tsx'
import { publicOrganisationPage } from './pages/public-organisation.tsx'
import { whoElsePage } from './pages/who-else.tsx'
import { setCheckInterval } from './set-check-interval.ts'
import { whoElseCanHelp } from './who-else-can-help.ts'

export type { OrganisationBrief } from './brief.ts'
export { directoryControls } from './controls.ts'
export { type Footer, independentFooter } from './independent-footer.ts'
export { IndependentFooter } from './independent-footer-words.tsx'
export { exportServices } from './open-referral/export-services.ts'
export { importServices, type ReportLine } from './open-referral/import-services.ts'
export { readFeedFile } from './open-referral/read-feed-file.ts'
export { organisationsMatching } from './organisations-matching.ts'
export { organisationsNamed } from './organisations-named.ts'
export { seedDirectory } from './seed-directory.ts'

/** What this room offers to whoever may. */
export const directory = {
  pages: [
    directoryPage,
    addOrganisationPage,
    organisationPage,
    changeOrganisationPage,
    checkOrganisationPage,
    closeOrganisationPage,
    intervalPage,
    whoElsePage,
    publicOrganisationPage,
  ],
  commands: [
    addOrganisation,
    changeOrganisation,
    checkOrganisation,
    closeOrganisation,
    reopenOrganisation,
    setCheckInterval,
  ] as const,
  queries: [findOrganisations, openOrganisation, openToChange, whoElseCanHelp, openPublicly],
  feeds: [
    aboutFeed,
    servicesFeed,
    serviceFeed,
    taxonomiesFeed,
    taxonomyFeed,
    termsFeed,
    termFeed,
    locationsFeed,
    locationFeed,
    jsonLdFeed,
  ],
}
