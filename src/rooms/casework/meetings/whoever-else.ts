import { CASEWORKERS, mayPass, type Person } from '#platform/who.ts'

/** Who somebody was whose name is not known to whoever asks: a volunteer is not told who works here, so nobody "has left". */
export const whoeverElse = (asker: Person | undefined): string =>
  mayPass(CASEWORKERS, asker) ? 'Somebody who has left' : 'A colleague'
