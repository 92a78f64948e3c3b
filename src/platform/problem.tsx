import { SIGN_IN } from '#platform/paths.ts'
import type { Refusal } from '#platform/refusal.ts'
import type { Person } from '#platform/who.ts'

/** The body of a page that cannot be shown: the refusal's own sentence, and the next step. */
export function Problem({ refusal, person }: { refusal: Refusal; person: Person | undefined }) {
  return (
    <>
      <h1 class="govuk-heading-l">{PROBLEM_TITLE}</h1>
      <p class="govuk-body">{refusal.sentence}</p>
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
