import { sql as raw } from 'kysely'
import type { FamilyPart } from '#rooms/casework'
import { dateAt } from '#rooms/facts'

/** Beside a file: the way to safeguarding, and whether anything may be shared. "Nothing may be shared" is how every family begins, and is said (K12). */
export const sharingBeside: FamilyPart = async (desk, file) => {
  const today = dateAt(desk.now)
  const { rows } = await raw<{ count: number }>`
    select count(*)::int as count from permissions.permission
    where file = ${file} and withdrawn_at is null and ${today}::date between from_on and until_on`.execute(
    desk.sql,
  )
  const count = rows[0]?.count ?? 0
  return (
    <>
      <h2 class="govuk-heading-s">Sharing</h2>
      <p class="govuk-body-s">
        {count === 0 ? (
          <>
            <strong>Nothing may be shared.</strong> That is so for every family until they permit something.
          </>
        ) : (
          <>
            <strong>{count === 1 ? 'One permission holds' : `${count} permissions hold`}.</strong> Nothing
            else may be shared.
          </>
        )}
      </p>
      <p class="govuk-body-s">
        <a class="govuk-link" href={`/families/${file}/sharing`}>
          What may be shared, and what has left
        </a>
      </p>
      <h2 class="govuk-heading-s">Safeguarding</h2>
      <p class="govuk-body-s">
        <a class="govuk-link" href={`/families/${file}/concerns/new`}>
          Record a concern about a child
        </a>
      </p>
    </>
  )
}
