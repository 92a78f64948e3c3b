import { sql as raw } from 'kysely'
import { LEADERS, mayPass } from '#platform/who.ts'
import type { TodayPart } from '#rooms/casework'
import { ASSURANCE } from './pages/paths.ts'

/**
 * Above Today of those who lead (domain.md §8, task 13): how many promises of the policy are breached or at risk, as it
 * was written down last. Nothing where none is.
 */
export const promisesToday: TodayPart = async desk => {
  if (!mayPass(LEADERS, desk.person)) return undefined
  const { rows } = await raw<{ breached: number; risk: number }>`
    select count(*) filter (where state = 'breached')::int as breached,
      count(*) filter (where state = 'at-risk')::int as risk
    from assurance.state where day = (select max(day) from assurance.day)`.execute(desk.sql)
  const { breached = 0, risk = 0 } = rows[0] ?? {}
  if (breached + risk === 0) return undefined
  return (
    <p class="govuk-body">
      <strong>Our promises:</strong>{' '}
      {breached > 0 && (
        <a class="govuk-link" href={`${ASSURANCE}?state=breached`}>{`${breached} breached`}</a>
      )}
      {breached > 0 && risk > 0 && ', '}
      {risk > 0 && <a class="govuk-link" href={`${ASSURANCE}?state=at-risk`}>{`${risk} at risk`}</a>}
    </p>
  )
}
