import { z } from 'zod'
import { Button } from '#design/components/button.tsx'
import { Input } from '#design/components/input.tsx'
import { page } from '#platform/page.ts'
import { FIND, LOG_CALL } from '#platform/paths.ts'
import { CASEWORKERS } from '#platform/who.ts'
import { FamilyTable } from '../family-table.tsx'
import { findFamilies, MOST_FOUND } from '../find-families.ts'

/** Finding a family by name, number or reference. What is typed is posted, so that no name stands in an address or a history. */
export const familiesPage = page({
  path: FIND,
  who: CASEWORKERS,
  rows: true,
  posted: true,
  navigation: { label: 'Families', order: 40 },
  params: z.object({ q: z.string().max(200).catch('').default('') }),
  async show({ params: { q }, of }) {
    const title = 'Families'
    return {
      title,
      body: (
        <>
          <h1 class="govuk-heading-l">{title}</h1>
          <search>
            <form method="post" action={FIND} novalidate>
              <Input
                id="q"
                name="q"
                value={q}
                label="Name, telephone number or reference"
                autocomplete="off"
                spellcheck={false}
              />
              <Button variant="secondary">Find</Button>
            </form>
          </search>
          {q.trim() !== '' && <Found lines={await of(findFamilies, { q })} />}
        </>
      ),
    }
  },
})

function Found({ lines }: { lines: Parameters<typeof FamilyTable>[0]['lines'] }) {
  if (lines.length === MOST_FOUND)
    return (
      <>
        <FamilyTable caption={`The ${MOST_FOUND} likeliest families`} lines={lines} />
        <p class="govuk-body">There may be others: type more of the name, or the telephone number.</p>
      </>
    )
  if (lines.length > 0) return <FamilyTable caption={`Families found: ${lines.length}`} lines={lines} />
  return (
    <div role="status">
      <p class="govuk-body-l">Nobody was found.</p>
      <p class="govuk-body">
        Try fewer letters, or the telephone number.{' '}
        <a class="govuk-link" href={LOG_CALL}>
          Log a call from somebody new
        </a>
      </p>
    </div>
  )
}
