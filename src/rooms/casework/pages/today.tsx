import { Button } from '#design/components/button.tsx'
import { page } from '#platform/page.ts'
import { LOG_CALL } from '#platform/paths.ts'
import { CASEWORKERS } from '#platform/who.ts'
import { FamilyTable } from '../family-table.tsx'
import { todaysWork } from '../todays-work.ts'

/** What to do next. An empty day is a sentence, not a blank. */
export const todayPage = page({
  path: '/today',
  who: CASEWORKERS,
  rows: true,
  navigation: { label: 'Today', order: 10 },
  async show({ of }) {
    const lines = await of(todaysWork, {})
    const title = 'Today'
    return {
      title,
      body: (
        <>
          <h1 class="govuk-heading-l">{title}</h1>
          {lines.length === 0 ? (
            <>
              <p class="govuk-body-l">Nothing waits for you yet.</p>
              <p class="govuk-body">
                When somebody calls, log it here. The family you worked with last then stands first on this
                page.
              </p>
              <Button href={LOG_CALL}>Log a call</Button>
            </>
          ) : (
            <FamilyTable caption="Families you spoke with, most recent first" lines={lines} />
          )}
        </>
      ),
    }
  },
})
