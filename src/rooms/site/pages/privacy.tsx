import { page } from '#platform/page.ts'
import { notFound, refuse } from '#platform/refusal.ts'
import { responsible, ScheduleTable, whoIsResponsible } from '#rooms/permissions'
import { Link, ReachWords, reachNow } from './reach-words.tsx'

/** What is kept about people and for how long, what they can ask, and who is responsible (UK GDPR articles 13 and 14). */
export const privacyPage = page({
  path: '/privacy',
  who: 'anyone',
  exit: true,
  rows: true,
  async show({ desk }) {
    const [now, who] = await Promise.all([reachNow(desk), responsible(desk)])
    if (!now) return refuse(notFound)
    const title = 'What we keep about you, and your rights'
    return {
      title,
      body: (
        <>
          <h1 class="govuk-heading-l">{title}</h1>
          <p class="govuk-body-l">
            What you tell us is kept so that you need not tell it twice. Nobody but this service can read it,
            and the council has no key to it.
          </p>
          <List title="What we keep" items={KEPT} />
          <h2 class="govuk-heading-m">How long</h2>
          <ScheduleTable />
          <List title="What you can ask" items={RIGHTS} />
          <p class="govuk-body">
            Ask in any words, by telephone, in writing or in person. You need not give a reason. We answer
            within one month, and tell you if it takes longer and why. It is free.
          </p>
          <h2 class="govuk-heading-m">Who is responsible</h2>
          <p class="govuk-body">{whoIsResponsible(who)}</p>
          {who && <p class="govuk-body">About your data: {who.contact}</p>}
          <h2 class="govuk-heading-m">If you are not content</h2>
          <p class="govuk-body">
            Complain to us first: we tell you within 30 days that we have it, and then what came of it. You
            can also complain to the Information Commissioner at{' '}
            <a class="govuk-link" href="https://ico.org.uk/make-a-complaint/">
              ico.org.uk
            </a>
            , or go to court.
          </p>
          <p class="govuk-body-s">
            The times in law on this page are those of the UK GDPR and the Data Protection Act 2018 as we
            understand them. They were not verified here.
          </p>
          <h2 class="govuk-heading-m">How to reach us</h2>
          <ReachWords now={now} />
          <p class="govuk-body">
            <Link to="/what-we-do">What we do, and what we do not do</Link>
          </p>
        </>
      ),
    }
  },
})

const KEPT = [
  'Who you are and how to reach you, as far as you tell us. You can ask us for advice without a name.',
  'What you tell us, in your words, and what we told you.',
  'Letters and papers that you give us, and what others say of the matter, each with whose words they are.',
  'Dates that count, decisions, and what came of it.',
  'Who of us opened your file, and when. You can ask for that list.',
]

const RIGHTS = [
  'A copy of what we keep about you. Words that would tell of somebody else are taken out; a person reads each of them first. A decision about you is never kept back.',
  'That something wrong is put right, or that your own statement stands beside it.',
  'That we keep it and do not use it, for a while.',
  'That it is erased. We say why, where we cannot.',
  'Who looked at your file.',
  'As a child or young person: all of this yourself. What you tell us is not simply passed on to your parents.',
]

const List = ({ title, items }: { title: string; items: readonly string[] }) => (
  <>
    <h2 class="govuk-heading-m">{title}</h2>
    <ul class="govuk-list govuk-list--bullet">
      {items.map(item => (
        <li>{item}</li>
      ))}
    </ul>
  </>
)
