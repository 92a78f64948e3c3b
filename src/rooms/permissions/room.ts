import type { Holding } from '#rooms/vault'
import { consent } from './consent/offer.ts'
import { disclosure } from './disclosure/offer.ts'
import { rights } from './rights/offer.ts'
import { safeguarding } from './safeguarding/offer.ts'

export { sharingBeside } from './consent/beside-family.tsx'
export { permissionsKeeper } from './file-keeper.ts'
export { rightsBeside } from './rights/beside-family.tsx'
export { responsible, whoIsResponsible } from './rights/controller/responsible.ts'
export { rightsToday } from './rights/due/rights-today.tsx'
export { ScheduleTable } from './rights/pages/schedule-table.tsx'
export { permissionsHoldings } from './rights/rights-holdings.ts'
export { concernsToday } from './safeguarding/ahead-today.tsx'

/**
 * What this room offers to whoever may; each topic is a folder with an offer of its own. `holdings` is everything that
 * any room keeps of families' files, for an answer to whoever asks for their own data.
 */
export const permissions = (holdings: readonly Holding[]) => {
  const rightsOfPeople = rights(holdings)
  return {
    pages: [...consent.pages, ...disclosure.pages, ...safeguarding.pages, ...rightsOfPeople.pages],
    commands: [
      ...consent.commands,
      ...disclosure.commands,
      ...safeguarding.commands,
      ...rightsOfPeople.commands,
    ],
    queries: [...consent.queries, ...disclosure.queries, ...safeguarding.queries, ...rightsOfPeople.queries],
    downloads: rightsOfPeople.downloads,
    jobs: rightsOfPeople.jobs,
  }
}
