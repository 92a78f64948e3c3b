import { consent } from './consent/offer.ts'

export { sharingBeside } from './consent/beside-family.tsx'
export { permissionsKeeper } from './file-keeper.ts'

/** What this room offers to whoever may; each topic is a folder with an offer of its own. */
export const permissions = {
  pages: [...consent.pages],
  commands: [...consent.commands],
  queries: [...consent.queries],
} as const
