import { Table } from '#design/components/table.tsx'
import { howLong, SCHEDULE } from '../retention/schedule.ts'

/** How long each kind of thing is kept and why, and whose decision that is. */
export const ScheduleTable = () => (
  <>
    <Table
      caption="What, how long, and why"
      captionClass="govuk-visually-hidden"
      cards
      head={['What', 'How long', 'Why']}
      rows={SCHEDULE.map(kept => [
        kept.what,
        howLong(kept),
        [kept.why, kept.source].filter(Boolean).join(' '),
      ])}
    />
    <p class="govuk-body-s">
      No law fixes these times for a service like this one. They are its own decision, and were not verified
      by a lawyer.
    </p>
  </>
)
