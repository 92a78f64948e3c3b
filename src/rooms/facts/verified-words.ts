import type { Verified } from './deadline-rules.ts'
import type { FactState } from './fact.ts'

/** What was looked at, as it stands beside every source. Whatever was not read in the text itself is called not verified. */
export const VERIFIED_WORDS: Readonly<Record<Verified, string>> = {
  primary: 'Verified: the text itself was read.',
  primary_guidance: 'Verified: the government’s guidance was read.',
  secondary: 'Not verified: read on another organisation’s page, not in the text itself.',
  memory: 'Not verified: the source has not been looked up.',
}

/** The same where somebody says what they looked at. */
export const SEEN_WORDS: Readonly<Record<Verified, string>> = {
  primary: 'The text itself: the Act, the regulations, the policy',
  primary_guidance: 'The government’s guidance about it',
  secondary: 'Another organisation’s page',
  memory: 'Nothing yet',
}

/** How far this service has looked at a fact. */
export const STATE_WORDS: Readonly<Record<FactState, string>> = {
  supplied: 'Not checked by this service',
  checked: 'Checked by this service',
  'check-due': 'To be checked again',
  withdrawn: 'Not in force any more',
}
