interface Standing {
  readonly file: string
  readonly limited: boolean
  readonly held: boolean
  readonly statements: readonly { readonly id: string; readonly words: string }[]
}

/** Whether a file may be used, who disagrees with it, and the way to what its people may ask. */
export function TheirData({ file, limited, held, statements }: Standing) {
  return (
    <>
      <h2 class="govuk-heading-s">Their data</h2>
      {limited && (
        <p class="govuk-body-s">
          <strong>Its use is restricted.</strong> You are asked why before you write in it.
        </p>
      )}
      {held && (
        <p class="govuk-body-s">
          <strong>Held.</strong> Nobody erases it.
        </p>
      )}
      {statements.map(({ id, words }) => (
        <p class="govuk-body-s">
          Somebody disagrees with what stands here:{' '}
          <a class="govuk-link" href={`/rights/corrections/${id}`} data-typed>
            “{shortened(words)}”
          </a>
        </p>
      ))}
      <p class="govuk-body-s">
        <a class="govuk-link" href={`/families/${file}/rights`}>
          Rights of the people in this file
        </a>
      </p>
    </>
  )
}

/** As much of a statement as a line beside the record holds. */
const shortened = (words: string) => (words.length > 120 ? `${[...words].slice(0, 119).join('')}…` : words)
