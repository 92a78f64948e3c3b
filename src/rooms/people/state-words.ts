import type { WhatBecame } from './account-change.ts'

/** How the state of an account is called on the pages; an invitation may have run out meanwhile. */
export function stateInWords(state: 'invited' | 'active' | 'inactive', isInvitationGood: boolean): string {
  if (state === 'active') return 'Open'
  if (state === 'inactive') return 'Closed'
  return isInvitationGood ? 'Invited' : 'Invitation ran out'
}

/** How what became of it is called. */
export const BECAME_WORDS: Readonly<Record<WhatBecame, string>> = {
  founded: 'Made when the service was set up',
  invited: 'Invited',
  closed: 'Closed',
  'opened-again': 'Opened again',
  'invited-again': 'Invited again',
  'invitation-withdrawn': 'Invitation withdrawn, open as before',
  'roles-changed': 'Roles changed',
}
