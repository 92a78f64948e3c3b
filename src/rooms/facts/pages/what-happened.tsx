import { Details } from '#design/components/details.tsx'
import { EVENTS, RULESET } from '../deadline-rules.ts'

/** What parents ask about most. */
const OFTEN = [
  ...['decision_notice_sent', 'ehcna_request_received', 'draft_plan_served', 'review_meeting'],
  ...['governors_decision_given', 'admission_refusal_notified', 'discriminatory_act'],
]

/** The first step: everything that starts a time limit, in plain words, the most asked first. */
export function WhatHappened({ title }: { title: string }) {
  return (
    <>
      <h1 class="govuk-heading-l">{title}</h1>
      <p class="govuk-body-l">
        The law gives parents, young people, councils and schools a certain time for many things. Choose what
        happened, enter the day, and see which dates follow.
      </p>
      <p class="govuk-body">
        The dates are for England. They are information, not legal advice. If a letter from the tribunal names
        a date, that one counts.
      </p>
      <h2 class="govuk-heading-m">What happened?</h2>
      <Links events={OFTEN} />
      <h2 class="govuk-heading-m">Everything else</h2>
      {RULESET.groups.map(group => (
        <Details summary={group}>
          <Links events={[...EVENTS].flatMap(([name, event]) => (event.group === group ? [name] : []))} />
        </Details>
      ))}
    </>
  )
}

const Links = ({ events }: { events: readonly string[] }) => (
  <ul class="govuk-list govuk-list--spaced">
    {events.map(name => (
      <li>
        <a class="govuk-link" href={`/deadlines?happened=${name}`}>
          {EVENTS.get(name)?.words}
        </a>
      </li>
    ))}
  </ul>
)
