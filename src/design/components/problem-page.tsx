import type { Props, Words } from '../words.ts'

export type ProblemPageProps = Props<{
  /** The page's h1. */
  title: string
  /** What happened, in a sentence anybody can read; what was typed is safe or not. */
  sentence: Words
  /** What to do now: a link or button; several as a list of paragraphs. */
  next?: Words
  /** A reference to quote when asking for help. */
  reference?: string
}>

/** The body of a page that says something went wrong or is not there, and what to do next. */
export function ProblemPage({ title, sentence, next, reference }: ProblemPageProps) {
  return (
    <div class="govuk-grid-row">
      <div class="govuk-grid-column-two-thirds">
        <h1 class="govuk-heading-l">{title}</h1>
        <p class="govuk-body">{sentence}</p>
        {typeof next === 'string' ? <p class="govuk-body">{next}</p> : next}
        {reference && <p class="govuk-body-s">If you ask for help, quote {reference}.</p>}
      </div>
    </div>
  )
}
