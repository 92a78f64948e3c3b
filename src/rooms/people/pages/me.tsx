import { SummaryList } from '#design/components/summary-list.tsx'
import { page } from '#platform/page.ts'
import { ME } from '#platform/paths.ts'
import { ROLE_WORDS } from '../role-words.ts'

/** What the service knows of whoever is signed in, and what they may do. */
export const mePage = page({
  path: ME,
  who: 'signed-in',
  rows: false,
  async show({ desk: { person } }) {
    const title = 'My account'
    const roles = person?.roles ?? []
    return {
      title,
      body: (
        <>
          <h1 class="govuk-heading-l">{title}</h1>
          <SummaryList
            rows={[
              { key: 'Name', value: person?.name ?? '' },
              {
                key: 'What I may do',
                value: roles.map(role => `${ROLE_WORDS[role].name}: ${ROLE_WORDS[role].may}`).join('; '),
              },
              {
                key: 'Key to families’ files',
                value: person?.keys?.service ? 'Carried by this session' : 'Not granted',
              },
            ]}
          />
        </>
      ),
    }
  },
})
