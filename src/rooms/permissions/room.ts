import type { Holding } from '#rooms/vault'
import { rights } from './rights/offer.ts'

export { permissionsKeeper } from './file-keeper.ts'
export { rightsBeside } from './rights/beside-family.tsx'
export { permissionsHoldings } from './rights/rights-holdings.ts'

/** What this room offers to whoever may; each topic is a folder with an offer of its own. */
export const permissions = (holdings: readonly Holding[]) => {
  const people = rights(holdings)
  return {
    pages: [...people.pages],
    commands: [...people.commands],
    queries: [...people.queries],
    downloads: [...people.downloads],
    jobs: [...people.jobs],
  }
}
