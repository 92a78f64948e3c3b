import { FormErrors, type FormState } from '#platform/form.tsx'
import { PERSONA_KINDS } from './persona-kinds.ts'
import type { Persona } from './personas.ts'

/** The people of a demo, each with one button that signs in as them. */
export function Shoes({ personas, form }: { personas: readonly Persona[]; form: FormState }) {
  return (
    <section aria-labelledby="shoes">
      <FormErrors form={form} />
      <h2 class="govuk-heading-l" id="shoes">
        Look around: step into somebody’s shoes
      </h2>
      <p class="govuk-body">
        Everybody here is invented: families, staff, schools and places. You may press, type and change
        whatever you like. Nothing leaves this machine.
      </p>
      <ul class="govuk-list">
        {personas.map(persona => (
          <li>
            <OnePress {...persona} form={form} />
          </li>
        ))}
      </ul>
    </section>
  )
}

function OnePress({ person, name, kind, form }: Persona & { form: FormState }) {
  const [role, sees] = PERSONA_KINDS[kind]
  return (
    <form method="post" action={form.action} novalidate>
      <input type="hidden" name="_form" value={form.token} />
      <input type="hidden" name="_act" value={form.command} />
      <input type="hidden" name="persona" value={person} />
      <div class="govuk-button-group govuk-!-margin-bottom-0">
        <button type="submit" class="govuk-button govuk-button--secondary" aria-describedby={`sees-${kind}`}>
          {role}: {name}
        </button>
        <p class="govuk-hint" id={`sees-${kind}`}>
          {sees}
        </p>
      </div>
    </form>
  )
}
