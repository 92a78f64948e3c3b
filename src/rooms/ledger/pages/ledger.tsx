import { InsetText } from '#design/components/inset-text.tsx'
import { SummaryList } from '#design/components/summary-list.tsx'
import { page } from '#platform/page.ts'
import { LEADERS } from '#platform/who.ts'
import { ledgerNow } from '../ledger-now.ts'

/** How long the ledger is and the value that proves its content: what is written into minutes, and checked later. */
export const ledgerPage = page({
  path: '/ledger',
  who: [...LEADERS, 'chair', 'clerk', 'witness'],
  rows: true,
  navigation: { label: 'Ledger', order: 90 },
  async show({ of }) {
    const { size, root } = await of(ledgerNow, {})
    const title = 'Ledger'
    return {
      title,
      body: (
        <>
          <h1 class="govuk-heading-l">{title}</h1>
          <p class="govuk-body-l">
            Every act has an entry that can be neither changed nor taken out unnoticed. It names no family and
            holds no note.
          </p>
          <SummaryList
            rows={[
              { key: 'Entries', value: size.toLocaleString('en-GB') },
              { key: 'Value over all of them', value: <code class="evenhand-code">{root}</code> },
            ]}
          />
          <InsetText>
            Write both down outside the service, for instance in the minutes. Whoever has an export can check
            it without the service: <code>evenhand ledger verify FILE</code>
          </InsetText>
        </>
      ),
    }
  },
})
