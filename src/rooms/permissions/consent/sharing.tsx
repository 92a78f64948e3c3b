/** The way to safeguarding, and whether anything may be shared. "Nothing may be shared" is how every family begins, and is said (K12). */
export function Sharing({ file, count }: { file: string; count: number }) {
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
