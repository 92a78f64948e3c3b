import { BackLink } from '#design/components/back-link.tsx'
import { Table } from '#design/components/table.tsx'
import { page } from '#platform/page.ts'
import { dayMonthYear } from '#rooms/facts'
import { standingService } from '#rooms/service'
import { MEETING_KIND_WORDS } from '../meetings/kinds.ts'
import { type RoleRule, rulesOfProfile, SUPPORT_ROLE_WORDS } from '../meetings/roles.ts'
import { ATTENDERS } from '../meetings/who-attends.ts'

/** In which ways somebody of us may be with a family at a meeting, from when to when, and by which promise (N70). */
export const meetingRolesPage = page({
  path: '/meetings/roles',
  who: ATTENDERS,
  rows: true,
  async show({ desk }) {
    const rules = rulesOfProfile((await standingService(desk))?.profile ?? '')
    const title = 'What we may be at a meeting'
    return {
      title,
      body: (
        <>
          <BackLink href="/meetings" />
          <h1 class="govuk-heading-l">{title}</h1>
          <p class="govuk-body">
            Exactly one of three: with a family, to contribute to strategy, or to take part in a decision. A
            part in a decision about a family is refused to everybody. With a family, our policy has these
            ways:
          </p>
          <Table
            caption="By our policy"
            captionClass="govuk-visually-hidden"
            cards
            head={['As what', 'At which meetings', 'From', 'Until', 'By which promise']}
            rows={rules.map(row)}
          />
          <p class="govuk-body-s">
            Read from the clauses of our policy; nobody has held it against the policy’s own words yet.
          </p>
        </>
      ),
    }
  },
})

const row = ({ role, kinds, from, until, clauses }: RoleRule) => [
  SUPPORT_ROLE_WORDS[role],
  kinds ? kinds.map(kind => MEETING_KIND_WORDS[kind]).join(', ') : 'All',
  from ? dayMonthYear(from) : 'As long as the policy stands',
  until ? dayMonthYear(until) : 'No end',
  clauses.join(', ') || 'None',
]
