import { Table } from '#design/components/table.tsx'
import { page } from '#platform/page.ts'
import type { RefusalKind } from '#platform/refusal.ts'

/** Everything that the product refuses, by its code, in the sentence that people read. */
export const refusalsPage = (kinds: readonly RefusalKind[]) =>
  page({
    path: '/about/refusals',
    who: 'anyone',
    rows: false,
    async show() {
      const title = 'What we refuse, and why'
      return {
        title,
        body: (
          <>
            <h1 class="govuk-heading-l">{title}</h1>
            <p class="govuk-body-l">
              What the policy forbids is refused, with the reason. Each refusal has a code that stays the
              same, so that it can be counted and asked about. A promise is named by its number in one of the
              five policies that come with the product: C, D, K, N and R. Another policy may number the same
              promise otherwise.
            </p>
            <Table
              caption="Every refusal"
              captionClass="govuk-table__caption--m"
              cards
              head={['Code', 'What it says', 'HTTP status']}
              rows={kinds.map(({ code, sentence, status }) => [
                <code>{code}</code>,
                sentence,
                { text: String(status), format: 'numeric' as const },
              ])}
            />
          </>
        ),
      }
    },
  })
