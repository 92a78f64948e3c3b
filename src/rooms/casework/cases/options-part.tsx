import { Button } from '#design/components/button.tsx'
import type { FormState } from '#platform/form.tsx'
import { Section } from './case-part.tsx'
import { OptionCards } from './option-cards.tsx'
import type { CaseOption } from './options-of.ts'
import { PressButton } from './press-button.tsx'
import type { CaseInFull } from './read-case.ts'

/** All options for the issue, equal in look and by name; what was explained, what the family chose. */
export function OptionsPart({ whole, form }: { whole: CaseInFull; form?: () => FormState }) {
  const { options, dates, head } = whole
  return (
    <Section title="Options">
      {options.length === 0 && <p class="govuk-body">There is no list of options for this issue.</p>}
      {options.length > 0 && form && <Button href={`/cases/${head.id}/options`}>Explain options</Button>}
      <OptionCards
        options={options}
        dates={dates}
        act={one => (form && one.explainedAt ? <Choose one={one} form={form()} /> : null)}
      />
    </Section>
  )
}

function Choose({ one: { option, chosenAt }, form }: { one: CaseOption; form: FormState }) {
  return (
    <PressButton form={form} fields={{ option: option.fact, chosen: chosenAt ? 'no' : 'yes' }}>
      {chosenAt ? 'The family chose otherwise' : 'The family chose this'}{' '}
      <span class="govuk-visually-hidden">({option.title})</span>
    </PressButton>
  )
}
