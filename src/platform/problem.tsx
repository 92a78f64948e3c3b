import { SIGN_IN } from '#platform/paths.ts'
import type { Refusal } from '#platform/refusal.ts'
import { TypedText } from '#platform/typed-text.tsx'
import type { Person } from '#platform/who.ts'

/** The body of a page that cannot be shown: the refusal's own sentence, what was typed, and the next step. */
export function Problem(props: {
  refusal: Refusal
  person: Person | undefined
  /** What was sent to the page, when it was: to be copied from here. */
  typed?: Readonly<Record<string, unknown>>
}) {
  const { refusal, person, typed = {} } = props
  return (
    <>
      <h1 class="govuk-heading-l">{PROBLEM_TITLE}</h1>
      <p class="govuk-body">{refusal.sentence}</p>
      {Object.keys(typed).length > 0 && (
        <>
          <h2 class="govuk-heading-m">What you typed</h2>
          <p class="govuk-body">It was not saved. Copy what you need before you leave this page.</p>
          <TypedText typed={typed} />
        </>
      )}
      <p class="govuk-body">
        {person ? (
          <a class="govuk-link" href="/">
            Go to your first page
          </a>
        ) : (
          <a class="govuk-link" href={SIGN_IN}>
            Sign in
          </a>
        )}
      </p>
    </>
  )
}

export const PROBLEM_TITLE = 'This page is not open'
