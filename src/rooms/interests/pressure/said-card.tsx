import { SummaryCard } from '#design/components/summary-card.tsx'
import { SummaryList } from '#design/components/summary-list.tsx'
import { timeInWords } from '#platform/clock.ts'
import { dayMonthYear } from '#rooms/facts'
import type { Said } from './said.ts'
import type { Thread } from './thread.ts'

/** A report with all that was written, the oldest first; `own` is who looks at it. */
export function ThreadCard({ thread, own, level }: { thread: Thread; own: Said['by']; level: 2 | 3 }) {
  const { reportedOn, closedOn, said } = thread
  return (
    <SummaryCard title={{ text: `Reported on ${dayMonthYear(reportedOn)}`, headingLevel: level }}>
      <SummaryList
        rows={[
          ...said.map(one => ({
            key: writer(one, own),
            value: (
              <>
                <bdi data-typed>{one.words}</bdi>
                <br />
                <span class="govuk-hint">{timeInWords(new Date(one.at))}</span>
              </>
            ),
          })),
          { key: 'Stands', value: closedOn ? `Closed on ${dayMonthYear(closedOn)}` : 'Open' },
        ]}
      />
    </SummaryCard>
  )
}

const writer = ({ by, name }: Said, own: Said['by']) =>
  by === own ? 'You wrote' : by === 'chair' ? `${name}, for the group` : name
