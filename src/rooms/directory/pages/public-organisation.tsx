import { z } from 'zod'
import { BackLink } from '#design/components/back-link.tsx'
import { SummaryList } from '#design/components/summary-list.tsx'
import { WarningText } from '#design/components/warning-text.tsx'
import { page } from '#platform/page.ts'
import { checkedSentence } from '../checked-words.tsx'
import { detailRows } from '../detail-rows.tsx'
import { independentFooter } from '../independent-footer.ts'
import { IndependentFooter } from '../independent-footer-words.tsx'
import { openPublicly } from '../open-publicly.ts'

/** One organisation for anybody: how to reach it, whether it is independent, when that was checked; where it is not, who is. */
export const publicOrganisationPage = page({
  path: '/organisations/:organisation',
  who: 'anyone',
  exit: true,
  as: 'librarian',
  rows: true,
  params: z.object({ organisation: z.uuid() }),
  async show({ params: { organisation }, of, desk }) {
    const one = await of(openPublicly, { organisation })
    const title = one.name
    return {
      title,
      body: (
        <>
          <BackLink href="/organisations">Who else can help</BackLink>
          <h1 class="govuk-heading-l">{title}</h1>
          {one.state === 'closed' && (
            <WarningText>We no longer point people to this organisation.</WarningText>
          )}
          {one.about && <p class="govuk-body-l evenhand-words">{one.about}</p>}
          <SummaryList rows={detailRows(one)} />
          <p class="govuk-body">{checkedSentence(one)}</p>
          {one.independence !== 'independent' && <IndependentFooter footer={await independentFooter(desk)} />}
          <p class="govuk-body-s">
            We name organisations so that you can choose. We do not recommend one above another.{' '}
            <a
              class="govuk-link"
              href={`/api/json-ld/organisations/${organisation}`}
              rel="alternate"
              type="application/ld+json"
            >
              These details as data
            </a>
          </p>
        </>
      ),
    }
  },
})
