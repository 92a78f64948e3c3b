import { addMonths, type PlainDate } from '#rooms/facts'
import { endOfTerm } from './end-of-term.ts'

/** The service is for young people under 25 (Children and Families Act 2014, section 83; from memory, not verified). */
const OUR_MONTHS = 25 * 12

/** The 25th birthday, where it is known when somebody was born. */
export const turns25On = (bornOn: string | undefined): PlainDate | undefined =>
  bornOn ? addMonths(bornOn, OUR_MONTHS) : undefined

/**
 * Until when a permission holds where nobody says otherwise: about the end of term, and a young person's own no longer
 * than to their 25th birthday, where that comes first.
 */
export function lastDay(from: PlainDate, bornOn?: string): PlainDate {
  const [term, birthday] = [endOfTerm(from), turns25On(bornOn)]
  return birthday && birthday >= from && birthday < term ? birthday : term
}
