import { Checkboxes } from '#design/components/checkboxes.tsx'
import { Details } from '#design/components/details.tsx'
import { Input } from '#design/components/input.tsx'
import { Radios } from '#design/components/radios.tsx'
import { Textarea } from '#design/components/textarea.tsx'
import { Form, type FormState, field, ticks } from '#platform/form.tsx'
import { PARTY_WORDS } from './account.ts'
import { SaidByFields } from './said-by-fields.tsx'

const PARTIES = ['parent', 'young-person', 'child'] as const

/** How the family sees it, in a sentence with its source; or why they were not asked. It comes before options (C06). */
export function PerspectiveForm({ form, suggested }: { form: FormState; suggested?: string | undefined }) {
  return (
    <Form form={form} submit="Save how they see it">
      <Textarea
        {...field(form, 'words', suggested)}
        label="How do they see it, in a sentence?"
        hint="Their words, as far as you can. It comes before options, and is confirmed with them before it is passed on."
        rows={3}
        spellcheck
      />
      <Radios
        {...field(form, 'party', 'parent')}
        label="Whose view is it?"
        inline
        items={PARTIES.map(value => ({ value, text: PARTY_WORDS[value] }))}
      />
      <Details summary="How we know it">
        <SaidByFields form={form} usual={{ source: 'said', verbatim: 'yes' }} />
        <Checkboxes
          {...ticks(form, 'confirmed')}
          items={[{ value: 'yes', text: 'They have confirmed it' }]}
        />
      </Details>
      <Input
        {...field(form, 'notAskedBecause')}
        label="Or: they were not asked, because"
        hint="Dates, safety and an answer to a direct question never wait for this."
      />
    </Form>
  )
}
