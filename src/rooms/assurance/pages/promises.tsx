import { BackLink } from '#design/components/back-link.tsx'
import { page } from '#platform/page.ts'
import { IMPARTIAL, PROMISES } from '#platform/paths.ts'
import { dateInWords } from '#rooms/facts'
import type { Assurance } from '../open-assurance.ts'
import { type Published, publishedNow } from '../published-now.ts'
import { StateMark } from './state-mark.tsx'

const TITLE = 'Our promises, and how they stand'

/** For anybody: each promise with its state, once it was published. */
export const promisesPage = ({ policies }: Assurance) =>
  page({
    path: PROMISES,
    who: 'anyone',
    rows: true,
    async show({ desk }) {
      const published = await publishedNow(desk.sql)
      return {
        title: TITLE,
        body: (
          <>
            <BackLink href={IMPARTIAL}>How we stay impartial</BackLink>
            <h1 class="govuk-heading-l">{TITLE}</h1>
            {published ? (
              <Listed published={published} group={policies.get(published.profile)?.group} />
            ) : (
              <p class="govuk-body-l">
                We have not published this yet. Ask us: we tell you how each promise stands.
              </p>
            )}
          </>
        ),
      }
    },
  })

const Listed = ({
  published: { day, clauses },
  group,
}: {
  published: Published
  group: string | undefined
}) => (
  <>
    <p class="govuk-body-l">
      What we promise, and whether we keep it. This is worked out from our records of {dateInWords(day)}, and
      our {group ?? 'group'} saw it first.
    </p>
    <p class="govuk-body">
      <a class="govuk-link" href={`${PROMISES}/statement`}>
        All of it on one page, also to print
      </a>
    </p>
    {[...Map.groupBy(clauses, ({ theme }) => theme)].map(([theme, those]) => (
      <>
        <h2 class="govuk-heading-m">{theme}</h2>
        <ul class="govuk-list govuk-list--spaced">
          {those.map(({ id, promise, state }) => (
            <li>
              <StateMark state={state} />{' '}
              <a class="govuk-link" href={`${PROMISES}/${id}`}>
                {promise}
              </a>
            </li>
          ))}
        </ul>
      </>
    ))}
  </>
)
