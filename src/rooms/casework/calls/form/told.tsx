import { Checkboxes } from '#design/components/checkboxes.tsx'
import { Details } from '#design/components/details.tsx'
import { Radios } from '#design/components/radios.tsx'
import { Textarea } from '#design/components/textarea.tsx'
import { errorsOf, type FormState, field, ticks } from '#platform/form.tsx'
import { SOURCE_WORDS, SOURCES, WITH_WHOM, WITH_WHOM_WORDS } from '../codes.ts'

/** What they told us, as they said it. */
export function Told({ form, isFirst }: { form: FormState; isFirst: boolean }) {
  return (
    <Textarea
      {...field(form, 'words')}
      attributes={isFirst && errorsOf(form).length === 0 ? { autofocus: true } : {}}
      label="What they told us, in their words"
      rows={8}
      spellcheck
    />
  )
}

/** Who said it and how we know it (N02); folded, because a parent's own words in short are usual. */
export function HowTold({ form }: { form: FormState }) {
  const isOpen = ['source', 'verbatim'].some(name => form.typed[name])
  return (
    <Details summary="Who told us, and how: a parent or carer, in short" open={isOpen}>
      <Radios
        class="govuk-radios--small"
        {...field(form, 'withWhom', 'parent')}
        label="Who told us?"
        items={WITH_WHOM.filter(value => value !== 'agency').map(value => ({
          value,
          text: WITH_WHOM_WORDS[value],
        }))}
      />
      <Radios
        class="govuk-radios--small"
        {...field(form, 'source')}
        label="How do we know it?"
        items={SOURCES.map(value => ({ value, text: SOURCE_WORDS[value] }))}
      />
      <Checkboxes
        class="govuk-checkboxes--small"
        {...ticks(form, 'verbatim')}
        label="Their words"
        items={[{ value: 'yes', text: 'Written down word for word' }]}
      />
    </Details>
  )
}
