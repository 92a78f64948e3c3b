import { dateInWords } from '#rooms/facts'

interface Note {
  readonly id: string
  readonly whose: string
  readonly by: string
  readonly on: string
  readonly minutes: number | null
  readonly words: string
}

/** What those without a laptop wrote down, marked as entered for them, and the ways to a sheet and to more notes. */
export function PaperOfFamily({
  file,
  notes,
  mayEnter,
}: {
  file: string
  notes: readonly Note[]
  mayEnter: boolean
}) {
  if (notes.length === 0 && !mayEnter) return null
  return (
    <section aria-label="Without a laptop">
      <h2 class="govuk-heading-m">Volunteers without a laptop</h2>
      {notes.map(({ whose, by, on, minutes, words }) => (
        <>
          <p class="govuk-body-s">
            Notes of <strong>{whose}</strong>, {dateInWords(on)}
            {minutes !== null && `, ${minutes} minutes`}. Entered for them by {by}.
          </p>
          <p class="evenhand-words">{words}</p>
        </>
      ))}
      {mayEnter && (
        <p class="govuk-body">
          <a class="govuk-link" href={`/families/${file}/paper/new`}>
            Print a sheet
          </a>{' '}
          or{' '}
          <a class="govuk-link" href={`/families/${file}/notes-for/new`}>
            enter somebody’s notes for them
          </a>
          .
        </p>
      )}
    </section>
  )
}
