import type { Words } from '#design/words.ts'
import type { CaseInFull } from './read-case.ts'

/** What each part of a case is shown from. */
export type Part = { whole: CaseInFull; mayChange: boolean }

/** One part of a case: its heading, what it holds or that there is nothing yet, and where more is entered. */
export function Section({ title, more, children }: { title: string; more?: Words | false; children: Words }) {
  return (
    <section aria-label={title}>
      <h2 class="govuk-heading-m">{title}</h2>
      {children}
      {more && <p class="govuk-body">{more}</p>}
    </section>
  )
}

/** A link as it stands in a line of text. */
export const Link = ({ href, children }: { href: string; children: Words }) => (
  <a class="govuk-link" href={href}>
    {children}
  </a>
)
