import { page } from '#platform/page.ts'
import { LEADERS } from '#platform/who.ts'
import { teamLoad } from '../today/allocation/team-load.ts'
import { TeamTable } from '../today/team-table.tsx'

/** Who carries what and who is away, for those who lead. */
export const teamPage = page({
  path: '/team',
  who: LEADERS,
  rows: true,
  navigation: { label: 'Team', order: 70 },
  async show({ of }) {
    const team = await of(teamLoad, {})
    const title = 'Team'
    return {
      title,
      body: (
        <>
          <h1 class="govuk-heading-l">{title}</h1>
          <p class="govuk-body">
            When somebody is away or leaves, everything that they hold is handed over in one step, so that no
            family is forgotten.
          </p>
          <TeamTable team={team} />
        </>
      ),
    }
  },
})
