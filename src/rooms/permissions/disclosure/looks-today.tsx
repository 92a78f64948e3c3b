import { sql as raw } from 'kysely'
import { InsetText } from '#design/components/inset-text.tsx'
import { referenceInWords, referenceOf, type TodayPart } from '#rooms/casework'

const SHOWN = 5

/**
 * Above Today: what somebody else has written to be shared, which waits for a second look by whoever sees this (K12). It
 * names the file's reference, and nothing of whom it is about or goes to.
 */
export const looksToday: TodayPart = async desk => {
  const { rows } = await raw<{ id: string; file: string }>`
    select id, file from permissions.disclosure
    where left_at is null and looked_version is distinct from version and version > 1
      and exists (select from permissions.rules where second_look) and changed_by <> ${desk.person?.id ?? null}::uuid
    order by at limit ${SHOWN}`.execute(desk.sql)
  if (rows.length === 0) return undefined
  const lines = await Promise.all(
    rows.map(async ({ id, file }) => ({ id, reference: await referenceOf(desk, file) })),
  )
  return (
    <InsetText>
      <strong>A second look waits for you.</strong> Somebody has written what is to leave:{' '}
      {lines.map(({ id, reference }, at) => (
        <>
          {at > 0 && ', '}
          <a class="govuk-link" href={`/disclosures/${id}`}>
            {reference === undefined ? 'a file' : referenceInWords(reference)}
          </a>
        </>
      ))}
    </InsetText>
  )
}
