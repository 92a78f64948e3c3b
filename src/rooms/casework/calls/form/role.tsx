import { Checkboxes } from '#design/components/checkboxes.tsx'
import { timeInWords } from '#platform/clock.ts'
import { type FormState, ticks } from '#platform/form.tsx'
import type { FilePerson } from '../../open-people.ts'
import { RoleScript } from '../role-script.tsx'

/** Our role, asked for until it was explained to this family, and not again after that. */
export function Role({ form, people }: { form: FormState; people: readonly FilePerson[] }) {
  const heard = people.find(({ kind, roleExplainedAt }) => kind !== 'child' && roleExplainedAt)
  return (
    <div data-part="role">
      {heard?.roleExplainedAt ? (
        <p class="govuk-body">
          Our role was explained to {heard.name || 'them'} on {timeInWords(heard.roleExplainedAt)}.
        </p>
      ) : (
        <>
          <RoleScript />
          <Checkboxes
            class="govuk-checkboxes--small"
            {...ticks(form, 'roleExplained')}
            label={{ text: 'Who we are', class: 'govuk-visually-hidden' }}
            items={[
              {
                value: 'yes',
                text: 'We explained who we are (impartial, confidential and its limits, free), and it is clear to them',
              },
            ]}
          />
        </>
      )}
    </div>
  )
}
