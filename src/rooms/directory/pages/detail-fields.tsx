import { Checkboxes } from '#design/components/checkboxes.tsx'
import { Input } from '#design/components/input.tsx'
import { Radios } from '#design/components/radios.tsx'
import { Select } from '#design/components/select.tsx'
import { Textarea } from '#design/components/textarea.tsx'
import { type FormState, field, ticks } from '#platform/form.tsx'
import { DETAIL_WORDS } from '../detail-words.ts'
import { inFields } from '../in-fields.ts'
import { INDEPENDENCE } from '../independence.ts'
import { WHAT_FOR } from '../what-for.ts'

interface FieldsOf {
  readonly form: FormState
  /** The entry as it stands; nothing for a new one. */
  readonly standing?: object & { readonly issues?: readonly string[] }
  /** Who can see to the next check: id and name. */
  readonly owners: readonly { readonly id: string; readonly name: string }[]
}

/** The fields of an organisation's details, the same for adding and changing. */
export function DetailFields({ form, standing = {}, owners }: FieldsOf) {
  const stored = inFields(standing)
  const of = (name: keyof typeof stored) => ({
    ...field(form, name, stored[name]),
    label: DETAIL_WORDS[name] ?? name,
  })
  return (
    <>
      <Input {...of('name')} autocomplete="off" />
      <Textarea {...of('about')} hint="In plain words, as a parent would say it." rows={3} />
      <Radios
        {...of('independence')}
        label="Is it independent of the council?"
        items={choices(INDEPENDENCE)}
      />
      <Input {...of('because')} hint="Needed where the answer is “Other”. Everybody can read it." />
      <Checkboxes
        {...ticks(form, 'issues', standing.issues)}
        label="What can they help with?"
        items={choices(WHAT_FOR)}
        class="govuk-checkboxes--small"
      />
      <Input {...of('area')} hint="The places or groups that they work for." />
      <Input {...of('phone')} type="tel" autocomplete="off" class="govuk-input--width-20" />
      <Textarea {...of('hours')} hint="As they say it: Monday to Friday, 10 am to 4 pm." rows={2} />
      <Input {...of('email')} type="email" autocomplete="off" spellcheck={false} />
      <Input {...of('website')} autocomplete="off" spellcheck={false} />
      <Textarea {...of('street')} hint="Number and street." rows={2} />
      <Input {...of('town')} class="govuk-input--width-20" autocomplete="off" />
      <Input {...of('postcode')} class="govuk-input--width-10" autocomplete="off" />
      <Input {...of('cost')} hint="Free, or what it costs and who pays less." />
      <Input {...of('youngest')} inputmode="numeric" class="govuk-input--width-3" />
      <Input {...of('oldest')} inputmode="numeric" class="govuk-input--width-3" />
      <Input {...of('source')} hint="A web page, a leaflet, a call." />
      <Select
        {...of('owner')}
        items={[
          { value: '', text: 'Nobody yet' },
          ...owners.map(({ id, name }) => ({ value: id, text: name })),
        ]}
      />
    </>
  )
}

const choices = (words: Readonly<Record<string, string>>) =>
  Object.entries(words).map(([value, text]) => ({ value, text }))
