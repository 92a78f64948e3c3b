import type { OUTCOMES } from '../information/answer-information-request.ts'
import type { ASKERS } from '../information/record-information-request.ts'

export const ASKER_WORDS: Readonly<Record<(typeof ASKERS)[number], string>> = {
  public: 'A member of the public',
  council: 'The council’s information team',
  press: 'The press',
  other: 'Somebody else',
}

export const INFORMATION_OUTCOME_WORDS: Readonly<Record<(typeof OUTCOMES)[number], string>> = {
  figures: 'Figures that tell of nobody',
  'published-already': 'It is published already: they were told where',
  'not-held': 'We do not hold it',
  declined: 'Declined: it would tell of a family, or another reason in law',
  'passed-on': 'Passed on to whoever is responsible',
}
