import { Button } from '#design/components/button.tsx'
import { SummaryList } from '#design/components/summary-list.tsx'
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
      <SummaryList
        rows={personas.map(persona => ({
          key: <OnePress {...persona} form={form} />,
          value: PERSONA_KINDS[persona.kind][1],
        }))}
      />
    </section>
  )
}

function OnePress({ person, name, kind, form }: Persona & { form: FormState }) {
  return (
    <form method="post" action={form.action} novalidate>
      <input type="hidden" name="_form" value={form.token} />
      <input type="hidden" name="_act" value={form.command} />
      <input type="hidden" name="persona" value={person} />
      <Button variant="secondary" class="govuk-!-margin-bottom-1">
        {PERSONA_KINDS[kind][0]}: {name}
      </Button>
    </form>
  )
}
