import { consent } from './consent/offer.ts'
import { disclosure } from './disclosure/offer.ts'

export { sharingBeside } from './consent/beside-family.tsx'
export { permissionsKeeper } from './file-keeper.ts'

/** What this room offers to whoever may; each topic is a folder with an offer of its own. */
export const permissions = {
  pages: [...consent.pages, ...disclosure.pages],
  commands: [...consent.commands, ...disclosure.commands],
  queries: [...consent.queries, ...disclosure.queries],
} as const
