import { Details } from '#design/components/details.tsx'
import { Input } from '#design/components/input.tsx'
import { Radios } from '#design/components/radios.tsx'
import { Select } from '#design/components/select.tsx'
import { Textarea } from '#design/components/textarea.tsx'
import { type FormState, field } from '#platform/form.tsx'
import { type PersonDetails, REPLY_WAYS } from '../person-details.ts'
import { KIND_WORDS, KINDS } from './person-input.ts'
import {
  LEFT,
  LEFT_WORDS,
  RELATIONS,
  RESPONSIBILITY,
  RESPONSIBILITY_WORDS,
  relationInWords,
} from './relation.ts'

/** How somebody wants to be answered. */
export const REPLY_WORDS: Record<(typeof REPLY_WAYS)[number], string> = {
  phone: 'By telephone',
  post: 'By letter',
  'email-notice': 'By e-mail, saying only that something waits',
  'email-content': 'By e-mail, with what it is about: they chose this themselves',
}

type Part = { form: FormState; stored: Partial<PersonDetails> & { kind?: string } }

/** The questions about somebody of a file: who they are first, the rest folded away until it is needed. */
export function PersonForm({ form, stored }: Part) {
  const of = (name: keyof PersonDetails) => field(form, name, stored[name] ?? '')
  return (
    <>
      <Radios
        {...field(form, 'kind', stored.kind)}
        label="Who is this?"
        inline
        items={KINDS.map(value => ({ value, text: KIND_WORDS[value] }))}
      />
      <Input {...of('name')} label="Name" autocomplete="off" spellcheck={false} />
      <Select
        {...of('relation')}
        label="What they are to the child"
        items={chosenOf(RELATIONS, relationInWords)}
      />
      <Input
        {...of('phone')}
        label="Telephone number"
        type="tel"
        autocomplete="off"
        class="govuk-input--width-20"
      />
      <Input
        {...of('safeToContact')}
        label="When and how is it safe to get in touch?"
        hint="For example: after 5 only, leave no message"
        autocomplete="off"
      />
      <Reaching form={form} stored={stored} />
      <Standing form={form} stored={stored} />
      <Learning form={form} stored={stored} />
    </>
  )
}

function Reaching({ form, stored }: Part) {
  const of = (name: keyof PersonDetails) => field(form, name, stored[name] ?? '')
  return (
    <Details
      summary="Reaching them: address, language, how to reply"
      open={isWrong(form, ['email', 'address'])}
    >
      <Input {...of('knownAs')} label="Known as" autocomplete="off" spellcheck={false} />
      <Input
        {...of('otherPhone')}
        label="Another telephone number"
        type="tel"
        class="govuk-input--width-20"
      />
      <Input {...of('email')} label="E-mail address" type="email" autocomplete="off" spellcheck={false} />
      <Textarea {...of('address')} label="Address" rows={3} />
      <Input {...of('language')} label="Language they prefer" />
      <Input
        {...of('interpreter')}
        label="Interpreter needed for"
        hint="The language, or British Sign Language"
      />
      <Input
        {...of('agreedWord')}
        label="Agreed word"
        hint="They say it when they call, so that we know it is them"
        autocomplete="off"
      />
      <Select
        {...of('replyBy')}
        label="How they want to hear from us"
        items={chosenOf(REPLY_WAYS, way => REPLY_WORDS[way])}
      />
    </Details>
  )
}

/** What the service was told about parental responsibility; it decides nothing about it. */
function Standing({ form, stored }: Part) {
  const of = (name: keyof PersonDetails) => field(form, name, stored[name] ?? '')
  return (
    <Details summary="Parental responsibility and court orders">
      <Select
        {...of('responsibility')}
        label="Has parental responsibility"
        items={chosenOf(RESPONSIBILITY, one => RESPONSIBILITY_WORDS[one])}
      />
      <Input {...of('responsibilitySource')} label="How we know" hint="Who said so, or what we saw" />
      <Textarea {...of('courtOrders')} label="Court orders we were told of" rows={3} />
      <Select
        {...of('left')}
        label="No longer in this file because"
        items={chosenOf(LEFT, one => LEFT_WORDS[one])}
      />
    </Details>
  )
}

function Learning({ form, stored }: Part) {
  const of = (name: keyof PersonDetails) => field(form, name, stored[name] ?? '')
  return (
    <Details
      summary="For a child or young person: age, setting, who works with them"
      open={isWrong(form, ['bornOn', 'capacity', 'agencies'])}
    >
      <Input {...of('bornOn')} label="Date of birth" type="date" class="govuk-input--width-10" />
      <Input {...of('setting')} label="School, nursery or college" autocomplete="off" />
      <Input {...of('year')} label="Year" class="govuk-input--width-5" />
      <Textarea {...of('agencies')} label="Who else works with them" rows={3} />
      <Textarea
        {...of('capacity')}
        label="How well they can decide for themselves"
        hint="For young people: what was seen, and who says so"
        rows={3}
      />
    </Details>
  )
}

const chosenOf = <V extends string>(values: readonly V[], words: (value: V) => string) => [
  { value: '', text: 'Not said' },
  ...values.map(value => ({ value, text: words(value) })),
]

/** What has to be mended stands open. */
const isWrong = ({ faults }: FormState, names: readonly string[]) =>
  names.some(name => faults[name] !== undefined)
