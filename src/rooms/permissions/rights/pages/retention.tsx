import { BackLink } from '#design/components/back-link.tsx'
import { Table } from '#design/components/table.tsx'
import { timeInWords } from '#platform/clock.ts'
import { page } from '#platform/page.ts'
import { LEADERS } from '#platform/who.ts'
import { filesOverTime } from '../retention/files-over-time.ts'
import { ScheduleTable } from './schedule-table.tsx'

/** What is kept for how long, and the files whose time is over: nothing is erased by itself. */
export const retentionPage = page({
  path: '/retention',
  who: LEADERS,
  rows: true,
  async show({ of }) {
    const { files, hasMore } = await of(filesOverTime, {})
    const title = 'How long we keep things'
    return {
      title,
      body: (
        <>
          <BackLink href="/data-protection" />
          <h1 class="govuk-heading-l">{title}</h1>
          <h2 class="govuk-heading-m">Files whose time is over</h2>
          {files.length === 0 ? (
            <p class="govuk-body">There are none.</p>
          ) : (
            <>
              <p class="govuk-body">
                Erase each, or keep it with a reason. Nothing is erased by itself, and a file with a
                safeguarding concern only when the safeguarding lead agrees.
              </p>
              <Table
                caption={hasMore ? 'The 50 that have been at rest the longest' : 'The longest at rest first'}
                captionClass="govuk-table__caption--m"
                cards
                head={['Family', 'What it is', 'Last contact', 'To do']}
                rows={files.map(({ file, reference, last, hasCase }) => [
                  <a class="govuk-link" href={`/families/${file}`}>
                    {reference}
                  </a>,
                  hasCase ? 'A file with a case' : 'A call or message',
                  timeInWords(last),
                  <a class="govuk-link" href={`/retention/${file}`}>
                    Decide <span class="govuk-visually-hidden">about {reference}</span>
                  </a>,
                ])}
              />
            </>
          )}
          <h2 class="govuk-heading-m">The schedule</h2>
          <ScheduleTable />
        </>
      ),
    }
  },
})
