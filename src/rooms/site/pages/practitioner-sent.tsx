import { z } from 'zod'
import { Panel } from '#design/components/panel.tsx'
import { page } from '#platform/page.ts'
import { ASK } from '#platform/paths.ts'
import { requestReference } from '#rooms/casework'

/** The same words to every practitioner about every family: nothing is looked up, so nothing can show. */
export const practitionerSentPage = page({
  path: `${ASK}/practitioner/sent/:request`,
  who: 'anyone',
  exit: true,
  rows: false,
  params: z.object({ request: z.uuid() }),
  async show({ params: { request } }) {
    const title = 'Thank you, we have it'
    return {
      title,
      body: (
        <>
          <Panel title={title}>
            Your reference is
            <br />
            <strong class="evenhand-code">{requestReference(request)}</strong>
          </Panel>
          <h2 class="govuk-heading-m">What happens next</h2>
          <p class="govuk-body">
            One of us reads it. If the family wants our help, we speak with them and not about them.
          </p>
          <p class="govuk-body">
            You will hear nothing more from us about it, unless the family asks us to tell you. We do so with
            everybody, whoever the family is. Please tell the family that you have written to us, and what you
            wrote.
          </p>
        </>
      ),
    }
  },
})
