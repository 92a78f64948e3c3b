import { Checkboxes } from '#design/components/checkboxes.tsx'
import { Input } from '#design/components/input.tsx'
import { Radios } from '#design/components/radios.tsx'
import { Textarea } from '#design/components/textarea.tsx'
import { type FormState, field, ticks } from '#platform/form.tsx'
import { VERIFIED } from '../deadline-rules.ts'
import { type Fact, KIND_WORDS, KINDS, type OptionDetails } from '../fact.ts'
import { ISSUES, issueInWords } from '../issues.ts'
import { dayMonthYear } from '../plain-date.ts'
import { SEEN_WORDS } from '../verified-words.ts'

type Given = { form: FormState; fact?: Fact | undefined }

/** The fields of what a fact says: filled with what stands, where something does. */
export function WordingFields({ form, fact }: Given) {
  return (
    <>
      <Input {...field(form, 'title', fact?.title)} label="What it is called" />
      <Textarea
        {...field(form, 'text', fact?.text)}
        label="What it says"
        hint="Plain and neutral: what is so, not what somebody ought to do. Name no family, school or person."
        rows={5}
        spellcheck
      />
      <Radios
        {...field(form, 'kind', fact?.kind)}
        label="What it rests on"
        hint="Own opinion is none of these."
        items={KINDS.map(value => ({ value, text: KIND_WORDS[value] }))}
      />
      <Source form={form} fact={fact} />
      <Textarea
        {...field(form, 'background', fact?.background)}
        label="Background"
        hint="Where somebody may see a bias in the source: who says so, and what is known. Otherwise leave it empty."
        rows={3}
      />
      <Input
        {...field(form, 'validFrom', inWords(fact?.validFrom))}
        label="In force from"
        hint="For example 1 April 2026. Leave it empty if it is in force already."
        class="govuk-input--width-20"
      />
      <Input
        {...field(form, 'validTo', inWords(fact?.validTo))}
        label="In force until"
        hint="Leave it empty if there is no end in sight."
        class="govuk-input--width-20"
      />
    </>
  )
}

function Source({ form, fact }: Given) {
  return (
    <>
      <Input
        {...field(form, 'citation', fact?.citation)}
        label="Source"
        hint="The Act and section, the guidance and paragraph, or the policy and its date."
      />
      <Input
        {...field(form, 'address', fact?.address)}
        label="Address of the source"
        type="url"
        spellcheck={false}
      />
      <Radios
        {...field(form, 'verified', fact?.verified)}
        label="What did you look at?"
        items={VERIFIED.map(value => ({ value, text: SEEN_WORDS[value] }))}
      />
    </>
  )
}

const inWords = (date: string | undefined) => (date ? dayMonthYear(date) : undefined)

/** The fields of an option: the same for each, so that none is set out more fully than the others. */
export function OptionFields({ form, option }: { form: FormState; option?: OptionDetails | undefined }) {
  return (
    <>
      <Textarea {...field(form, 'whoDecides', option?.whoDecides)} label="Who decides" rows={2} />
      <Radios
        {...field(form, 'independent', option && (option.independent ? 'yes' : 'no'))}
        label="Is who decides independent of the council?"
        inline
        items={[
          { value: 'yes', text: 'Yes' },
          { value: 'no', text: 'No' },
        ]}
      />
      <Textarea {...field(form, 'cost', option?.cost)} label="What it costs" rows={2} />
      <Textarea {...field(form, 'timeLimit', option?.timeLimit)} label="Time limit" rows={2} />
      <Input
        {...field(form, 'rules', option?.rules.join(' '))}
        label="Deadline rules behind it"
        hint="Their ids, such as APP-01. Leave it empty if there are none."
        class="govuk-input--width-20"
      />
      <Textarea {...field(form, 'alongside', option?.alongside)} label="Can it run beside others?" rows={2} />
      <Textarea {...field(form, 'cannot', option?.cannot)} label="What it cannot do" rows={2} />
      <Checkboxes
        {...ticks(form, 'issues', option?.issues)}
        label="Issues that it is for"
        hint="A wider issue stands for all that belongs to it."
        class="govuk-checkboxes--small"
        items={[
          { value: '*', text: 'Every issue' },
          ...[...ISSUES.keys()].map(value => ({ value, text: issueInWords(value) ?? value })),
        ]}
      />
    </>
  )
}
