/** Where the board stands; a promise has its own page below it. */
export const ASSURANCE = '/assurance'

/** The page of one promise. */
export const clausePath = (id: string): string => `${ASSURANCE}/clauses/${id}`
