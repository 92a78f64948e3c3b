import type { PlainDate } from '#rooms/facts'

/** About when school terms end in England; each school's own days differ, and the form says "about". */
const TERMS_END = ['04-15', '07-31', '12-31'] as const

/** Until when a permission holds where nobody says otherwise: about the end of the term in which it is given. */
export function endOfTerm(day: PlainDate): PlainDate {
  const [year = ''] = day.split('-')
  const monthAndDay = TERMS_END.find(end => day.slice(5) <= end) ?? '12-31'
  return `${year}-${monthAndDay}`
}
