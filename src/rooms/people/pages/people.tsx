import { Button } from '#design/components/button.tsx'
import { Table } from '#design/components/table.tsx'
import { Tag } from '#design/components/tag.tsx'
import { page } from '#platform/page.ts'
import { LEADERS } from '#platform/who.ts'
import { listPeople } from '../list-people.ts'
import { ROLE_WORDS } from '../role-words.ts'

/** Who works here, and what each may do. */
export const peoplePage = page({
  path: '/people',
  who: LEADERS,
  rows: true,
  navigation: { label: 'People', order: 80 },
  async show({ of }) {
    const people = await of(listPeople, {})
    const title = 'People'
    return {
      title,
      body: (
        <>
          <h1 class="govuk-heading-l">{title}</h1>
          <Button href="/people/invite">Invite somebody</Button>
          <Table
            caption="Everybody with an account or an invitation"
            captionClass="govuk-table__caption--m"
            cards
            head={['Name', 'E-mail', 'Roles', 'State']}
            rows={people.map(({ name, address, roles, state }) => [
              name,
              address,
              roles.map(role => ROLE_WORDS[role].name).join(', '),
              <Tag>{state}</Tag>,
            ])}
          />
        </>
      ),
    }
  },
})
