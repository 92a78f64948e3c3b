import { sql as raw } from 'kysely'
import type { FamilyPart } from '#rooms/casework'

/** Beside a file and its cases: that an agency's question waits to be put to the family. */
export const agencyQuestionsBeside: FamilyPart = async (desk, file) => {
  const { rows } = await raw<{ count: number }>`
    select count(*)::int as count from permissions.agency_request
    where file = ${file} and outcome = 'family-asked' and answer is null`.execute(desk.sql)
  const count = rows[0]?.count ?? 0
  if (count === 0) return undefined
  return (
    <>
      <h2 class="govuk-heading-s">To ask the family</h2>
      <p class="govuk-body-s">
        {count === 1 ? 'An agency wants something about them.' : `Agencies want ${count} things about them.`}{' '}
        It is theirs to permit.{' '}
        <a class="govuk-link" href={`/families/${file}/agency-requests`}>
          See what, and write down what they say
        </a>
      </p>
    </>
  )
}
