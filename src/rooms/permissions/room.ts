export { permissionsKeeper } from './file-keeper.ts'

/** What this room offers to whoever may; each topic is a folder with an offer of its own. */
export const permissions = {
  pages: [],
  commands: [],
  queries: [],
} as const
