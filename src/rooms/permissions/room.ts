import type { Holding } from '#rooms/vault'
import { consent } from './consent/offer.ts'
import { disclosure } from './disclosure/offer.ts'
import { laRequests } from './la-requests/offer.ts'
import { rights } from './rights/offer.ts'
import { safeguarding } from './safeguarding/offer.ts'

export { permissionsBeside } from './beside-family.tsx'
export { permissionsControls } from './controls.ts'
export { looksToday } from './disclosure/looks-today.tsx'
export { permissionsKeeper } from './file-keeper.ts'
export { rightsToday } from './rights/due/rights-today.tsx'
export { manyOpenedToday } from './rights/looks/many-opened-today.tsx'
export { ScheduleTable } from './rights/pages/schedule-table.tsx'
export { responsible, whoIsResponsible } from './rights/responsibility/responsible.ts'
export { permissionsHoldings } from './rights/rights-holdings.ts'
export { concernsToday } from './safeguarding/ahead-today.tsx'

/**
 * What this room offers to whoever may; each topic is a folder with an offer of its own. `holdings` is everything that
 * any room keeps of families' files, for an answer to whoever asks for their own data.
 */
export const permissions = (holdings: readonly Holding[]) => {
  const topics = [consent, disclosure, safeguarding, laRequests]
  const rightsOfPeople = rights(holdings)
  return {
    pages: [...topics.flatMap(({ pages }) => [...pages]), ...rightsOfPeople.pages],
    commands: [...topics.flatMap(({ commands }) => [...commands]), ...rightsOfPeople.commands],
    queries: [...topics.flatMap(({ queries }) => [...queries]), ...rightsOfPeople.queries],
    downloads: [...disclosure.downloads, ...rightsOfPeople.downloads],
    jobs: rightsOfPeople.jobs,
  }
}
