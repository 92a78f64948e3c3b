import { Checkboxes } from '#design/components/checkboxes.tsx'
import { Input } from '#design/components/input.tsx'
import { Textarea } from '#design/components/textarea.tsx'
import { type FormState, field, ticks } from '#platform/form.tsx'
import type { Term } from './terms.ts'

interface Known {
  readonly serviceName?: string | undefined
  readonly area?: string | undefined
  readonly telephone?: string | undefined
  readonly serviceEmail?: string | undefined
  readonly postalAddress?: string | undefined
}

/** What a service is called and how it is reached; `known` is what was entered or is kept. */
export function ServiceFields({ form, known }: { form: FormState; known: Known }) {
  return (
    <>
      <Input
        {...field(form, 'serviceName', known.serviceName)}
        label="What is the service called?"
        hint="As parents know it. It stands on every page and letter."
        autocomplete="organization"
      />
      <Input
        {...field(form, 'area', known.area)}
        label="Which area is it for?"
        hint="For example Fenbridge and the villages around it."
        autocomplete="off"
      />
      <Input
        {...field(form, 'telephone', known.telephone)}
        label="Telephone number"
        hint="The line that families ring."
        type="tel"
        autocomplete="off"
        class="govuk-input--width-20"
      />
      <Input
        {...field(form, 'serviceEmail', known.serviceEmail)}
        label="E-mail address (optional)"
        hint="The service’s own, for families to write to."
        type="email"
        autocomplete="off"
        spellcheck={false}
      />
      <Textarea
        {...field(form, 'postalAddress', known.postalAddress)}
        label="Postal address (optional)"
        hint="A line each. It stands on letters and on the public pages."
        rows={4}
        autocomplete="off"
      />
    </>
  )
}

/** For which things the service keeps the older word. */
export function WordFields(props: { form: FormState; terms: readonly Term[]; chosen?: readonly string[] }) {
  return (
    <Checkboxes
      {...ticks(props.form, 'olderWords', props.chosen)}
      label="Which older words does the service still use?"
      hint="Tick those only. For the others the word of today stands."
      items={props.terms.map(({ id, today, older, means }) => ({
        value: id,
        text: capital(older),
        hint: `Today: ${today}. ${capital(means)}.`,
      }))}
    />
  )
}

const capital = (text: string) => text.replace(/^./, first => first.toUpperCase())
