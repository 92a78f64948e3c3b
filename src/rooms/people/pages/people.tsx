import { Button } from '#design/components/button.tsx'
import { Table } from '#design/components/table.tsx'
import { Tag } from '#design/components/tag.tsx'
import { timeInWords } from '#platform/clock.ts'
import { page } from '#platform/page.ts'
import { LEADERS, mayPass } from '#platform/who.ts'
import type { AboutService } from '../about-service.ts'
import { lastSeenInWords } from '../last-seen.ts'
import { listPeople } from '../list-people.ts'
import { roleNames } from '../role-words.ts'
import { stateInWords } from '../state-words.ts'

/** Who works here, what each may do, and which invitations are on their way. */
export const peoplePage = (service: AboutService) =>
  page({
    path: '/people',
    who: [...LEADERS, 'operator'],
    rows: true,
    navigation: { label: 'People', order: 80 },
    async show({ of, desk }) {
      const people = await of(listPeople, {})
      const words = await service.words(desk)
      const byLeader = mayPass(LEADERS, desk.person)
      const link = (id: string, name: string) => (
        <a class="govuk-link" href={byLeader ? `/people/${id}` : `/people/${id}/door`}>
          {name}
        </a>
      )
      const invited = people.filter(({ until }) => until)
      const title = 'People'
      return {
        title,
        body: (
          <>
            <h1 class="govuk-heading-l">{title}</h1>
            {byLeader && <Button href="/people/invite">Invite somebody</Button>}
            <Table
              caption="Everybody with an account or an invitation"
              captionClass="govuk-table__caption--m"
              cards
              head={['Name', 'Roles', 'State', 'Last here']}
              rows={people.map(({ id, name, roles, state, unseen, until }) => [
                link(id, name),
                roleNames(roles, words),
                <Tag colour={state === 'active' ? 'green' : 'grey'}>
                  {stateInWords(state, until !== null)}
                </Tag>,
                lastSeenInWords(unseen),
              ])}
            />
            <h2 class="govuk-heading-m">Open invitations</h2>
            {invited.length > 0 ? (
              <Table
                caption="Invitations that can still be taken up"
                captionClass="govuk-visually-hidden"
                cards
                head={['Name', 'Sent to', 'Good until']}
                rows={invited.map(({ id, name, address, until }) => [
                  link(id, name),
                  address,
                  until ? timeInWords(until) : '',
                ])}
              />
            ) : (
              <p class="govuk-body">No invitation is on its way.</p>
            )}
          </>
        ),
      }
    },
  })
