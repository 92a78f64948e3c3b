import { BackLink } from '#design/components/back-link.tsx'
import type { Words } from '#design/words.ts'
import { FormErrors, type FormState } from '#platform/form.tsx'
import type { Shown } from '#platform/page.ts'
import { issueInWords } from '#rooms/facts'
import type { CaseInFull } from './read-case.ts'

/** A page that does one thing to a case: the way back to it, what is to be mended in its forms, one heading, which case it is. */
export function onCase(whole: CaseInFull, title: string, forms: readonly FormState[], body: Words): Shown {
  const { id, reference, issue } = whole.head
  return {
    title,
    body: (
      <>
        <BackLink href={`/cases/${id}`}>Back to the case</BackLink>
        {forms.map(form => (
          <FormErrors form={form} />
        ))}
        <h1 class="govuk-heading-l">{title}</h1>
        <p class="govuk-body">
          {reference}, {issueInWords(issue) ?? issue}
        </p>
        {body}
      </>
    ),
  }
}
