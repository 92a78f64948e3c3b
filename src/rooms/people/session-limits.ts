/** A session ends after so many minutes without a request … */
export const IDLE_MINUTES = 60
/** … away from the office, where somebody said so, after so few … */
export const AWAY_MINUTES = 15
/** … and after so many hours in any case (D25: sessions are short). */
export const AT_MOST_HOURS = 12
/** How long somebody may take between the first and the last step of signing in. */
export const HALFWAY_MINUTES = 30
