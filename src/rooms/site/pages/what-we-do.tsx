import { page } from '#platform/page.ts'
import { ASK, IMPARTIAL, ORGANISATIONS } from '#platform/paths.ts'
import { notFound, refuse } from '#platform/refusal.ts'
import { hoursInWords, WEEKDAYS } from '../opening-hours.ts'
import type { Reach } from '../reach.ts'
import { Link, ReachWords, reachNow } from './reach-words.tsx'

/** What the service does and does not do, in the words of its role (N03, K02), and when it can be reached (R08). */
export const whatWeDoPage = page({
  path: '/what-we-do',
  who: 'anyone',
  exit: true,
  rows: true,
  async show({ desk }) {
    const now = await reachNow(desk)
    if (!now) return refuse(notFound)
    const title = 'What we do, and what we do not do'
    return {
      title,
      body: (
        <>
          <h1 class="govuk-heading-l">{title}</h1>
          <p class="govuk-body-l">
            We give information, advice and support, so that you can make up your own mind. It is free,
            confidential and impartial.
          </p>
          <What title="What we do" items={WE_DO} />
          <What title="What we do not do" items={WE_DO_NOT} />
          <h2 class="govuk-heading-m">How to reach us</h2>
          <ReachWords now={now} />
          <Hours reach={now.reach} />
          <Place premises={now.reach.premises} address={now.service.address} />
          <p class="govuk-body">
            <Link to={ASK}>Ask for help</Link> · <Link to={IMPARTIAL}>How we stay impartial</Link> ·{' '}
            <Link to={ORGANISATIONS}>Who else can help</Link>
          </p>
        </>
      ),
    }
  },
})

const WE_DO = [
  'Listen first: we want to know how you see it.',
  'Explain the law and the council’s policy, and say which is which.',
  'Tell you about every option, by when, and what each cannot do.',
  'Help you to understand letters and reports, and to get ready for a meeting.',
  'Tell you who else can help, independent of us and of the council.',
  'Answer schools and others who work with children in the same way.',
]

const WE_DO_NOT = [
  'Decide for you. It is your decision, and we write down whose decision it was.',
  'Take a side, or judge who is right.',
  'Act for you as a solicitor would.',
  'Tell anybody outside the service that you have been in touch, unless you ask us to. There is one limit: if somebody may come to serious harm.',
  'Answer emergencies. If somebody is in danger now, ring 999.',
]

const What = ({ title, items }: { title: string; items: readonly string[] }) => (
  <>
    <h2 class="govuk-heading-m">{title}</h2>
    <ul class="govuk-list govuk-list--bullet">
      {items.map(item => (
        <li>{item}</li>
      ))}
    </ul>
  </>
)

function Hours({ reach: { hours } }: { reach: Reach }) {
  if (hours.every(day => day.length === 0)) return null
  return (
    <>
      <h3 class="govuk-heading-s">When the line is open</h3>
      <dl class="govuk-summary-list govuk-summary-list--no-border">
        {WEEKDAYS.map((day, at) => (
          <div class="govuk-summary-list__row">
            <dt class="govuk-summary-list__key">{day}</dt>
            <dd class="govuk-summary-list__value">{hoursInWords(hours[at] ?? [])}</dd>
          </div>
        ))}
      </dl>
    </>
  )
}

function Place({ premises, address }: { premises: string | undefined; address: string | null }) {
  if (!premises && !address) return null
  return (
    <>
      <h3 class="govuk-heading-s">Where we are</h3>
      {address && <p class="govuk-body evenhand-words">{address}</p>}
      {premises && <p class="govuk-body evenhand-words">{premises}</p>}
    </>
  )
}
