import { consent } from './consent/offer.ts'
import { disclosure } from './disclosure/offer.ts'
import { safeguarding } from './safeguarding/offer.ts'

export { sharingBeside } from './consent/beside-family.tsx'
export { permissionsControls } from './controls.ts'
export { permissionsKeeper } from './file-keeper.ts'
export { concernsToday } from './safeguarding/ahead-today.tsx'

/** What this room offers to whoever may; each topic is a folder with an offer of its own. */
export const permissions = {
  pages: [...consent.pages, ...disclosure.pages, ...safeguarding.pages],
  commands: [...consent.commands, ...disclosure.commands, ...safeguarding.commands],
  queries: [...consent.queries, ...disclosure.queries, ...safeguarding.queries],
} as const
