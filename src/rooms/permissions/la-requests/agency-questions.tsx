/** That an agency's question waits to be put to the family; nothing while none does. */
export function AgencyQuestions({ file, count }: { file: string; count: number }) {
  if (count === 0) return null
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
