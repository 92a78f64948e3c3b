import { PrivateName } from '#design/components/private-name.tsx'
import { Table } from '#design/components/table.tsx'
import { page } from '#platform/page.ts'
import { CASEWORKERS } from '#platform/who.ts'
import { openPromises } from '../calls/open-promises.ts'
import { PromiseStanding } from '../calls/promise-standing.tsx'
import { PROMISE_WORDS } from '../calls/promise-state.ts'

/** Every open promise of the team, the most urgent first: the queue that a promise stands in, whoever made it. */
export const promisesPage = page({
  path: '/promises',
  who: CASEWORKERS,
  rows: true,
  async show({ of, desk }) {
    const promises = await of(openPromises, {})
    const title = 'Promises'
    return {
      title,
      body: (
        <>
          <h1 class="govuk-heading-l">{title}</h1>
          {promises.length === 0 ? (
            <p class="govuk-body-l">Every promise is kept.</p>
          ) : (
            <Table
              caption="The team’s, the most urgent first"
              captionClass="govuk-table__caption--m"
              cards
              head={['Family', 'What', 'By when', 'Whose', 'To do']}
              rows={promises.map(({ promise, file, kind, dueAt, owner, reference, initials, name }) => [
                <PrivateName {...{ reference, initials, name }} href={`/families/${file}`} />,
                PROMISE_WORDS[kind],
                <PromiseStanding times={{ dueAt, keptAt: null, letGoAt: null }} now={desk.now} />,
                owner ?? 'The whole team’s',
                <a class="govuk-link" href={`/promises/${promise}`}>
                  Keep it<span class="govuk-visually-hidden">, {reference}</span>
                </a>,
              ])}
            />
          )}
        </>
      ),
    }
  },
})
