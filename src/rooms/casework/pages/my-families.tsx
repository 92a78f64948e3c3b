import { page } from '#platform/page.ts'
import { CASEWORKERS } from '#platform/who.ts'
import { FamilyTable } from '../family-table.tsx'
import { myFiles } from '../my-files.ts'

/** The families that were opened to whoever looks by name. */
export const myFamiliesPage = page({
  path: '/my-families',
  who: [...CASEWORKERS, 'volunteer'],
  rows: true,
  navigation: { label: 'My families', order: 45 },
  async show({ of }) {
    const lines = await of(myFiles, {})
    const title = 'My families'
    return {
      title,
      body: (
        <>
          <h1 class="govuk-heading-l">{title}</h1>
          {lines.length > 0 ? (
            <FamilyTable caption="Opened to you by name" lines={lines} />
          ) : (
            <p class="govuk-body-l">
              No family was opened to you by name. Here stand the families that a volunteer is matched to, and
              files that only named people open.
            </p>
          )}
        </>
      ),
    }
  },
})
