import { page } from '#platform/page.ts'
import { CASEWORKERS, LEADERS, mayPass } from '#platform/who.ts'
import { dateAt } from '#rooms/facts'
import { whatIsDue } from '../due/what-is-due.ts'
import { responsible, whoIsResponsible } from '../responsibility/responsible.ts'
import { DueList } from './due-list.tsx'

/** All that has a time in data protection, and the ways to write something down. */
export const dataProtectionPage = page({
  path: '/data-protection',
  who: CASEWORKERS,
  rows: true,
  navigation: { label: 'Data protection', order: 75 },
  async show({ desk }) {
    const [things, who] = await Promise.all([whatIsDue(desk), responsible(desk)])
    const leads = mayPass(LEADERS, desk.person)
    const title = 'Data protection'
    return {
      title,
      body: (
        <>
          <h1 class="govuk-heading-l">{title}</h1>
          <h2 class="govuk-heading-m">Open</h2>
          {things.length === 0 ? (
            <p class="govuk-body">Nothing is open.</p>
          ) : (
            <DueList things={things} now={desk.now} today={dateAt(desk.now)} />
          )}
          <h2 class="govuk-heading-m">Write down</h2>
          <Ways ways={RECORD} />
          <p class="govuk-body">
            A parent or young person asks for their own data, for a correction or to be erased? Open their
            file, then “Rights of the people in this file”.
          </p>
          <h2 class="govuk-heading-m">Who is responsible</h2>
          <p class="govuk-body">{whoIsResponsible(who)}</p>
          {leads && <Ways ways={LEAD} />}
          <Ways ways={[['/privacy', 'What everybody can read about it']]} />
        </>
      ),
    }
  },
})

type Way = readonly [href: string, says: string]

const RECORD: readonly Way[] = [
  ['/data-protection/breaches/new', 'Data was lost, or seen or changed by the wrong person'],
  ['/data-protection/complaints/new', 'Somebody complains about how their data was handled'],
  ['/data-protection/own-data/new', 'A colleague, volunteer or practitioner asks for their own data'],
  ['/data-protection/information/new', 'Somebody asks for information (FOI, the council, the press)'],
]
const LEAD: readonly Way[] = [
  ['/data-protection/responsible', 'Say who is responsible'],
  ['/retention', 'How long we keep things, and files whose time is over'],
  ['/sharing/rules', 'Whether a second person looks before something leaves'],
]

const Ways = ({ ways }: { ways: readonly Way[] }) => (
  <ul class="govuk-list">
    {ways.map(([href, says]) => (
      <li>
        <a class="govuk-link" href={href}>
          {says}
        </a>
      </li>
    ))}
  </ul>
)
