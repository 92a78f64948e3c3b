const FRIDAY = 5

/**
 * The day on which compulsory school age ends, as YYYY-MM-DD: the last Friday of June in the school year (September to
 * August) in which somebody turns sixteen. Takes a date of birth, YYYY-MM-DD. From then on the rights in the Children
 * and Families Act 2014 Part 3 are the young person's own. Education Act 1996 s.8 and SI 1997/1970, from memory and not
 * checked against the primary text.
 */
export function endOfCompulsorySchoolAge(bornOn: string): string {
  const [year = 0, month = 0] = bornOn.split('-').map(Number)
  const june = month >= 9 ? year + 17 : year + 16
  const last = new Date(Date.UTC(june, 5, 30))
  const back = (last.getUTCDay() - FRIDAY + 7) % 7
  return new Date(Date.UTC(june, 5, 30 - back)).toISOString().slice(0, 10)
}

/** Whether somebody is of an age to have a file of their own on that day; unknown age counts as not. */
export const isYoungPerson = (bornOn: string | undefined, on: Date): boolean =>
  bornOn !== undefined && endOfCompulsorySchoolAge(bornOn) < on.toISOString().slice(0, 10)
