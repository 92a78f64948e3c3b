import { BackLink } from '#design/components/back-link.tsx'
import { Input } from '#design/components/input.tsx'
import { Radios } from '#design/components/radios.tsx'
import { Select } from '#design/components/select.tsx'
import { Textarea } from '#design/components/textarea.tsx'
import { Form, FormErrors, type FormState, field } from '#platform/form.tsx'
import { page, pageAct } from '#platform/page.ts'
import { organisationsMatching } from '#rooms/directory'
import { declareInterest, type WorkedOn } from '../declaring/declare-interest.ts'
import { DECLARERS, GRADE_WORDS, GRADES, KIND_WORDS, KINDS } from '../declaring/kinds.ts'

/** Declaring one interest. */
export const declarePage = (workedOn: WorkedOn) => {
  const declare = declareInterest(workedOn)
  return page({
    path: '/interests/new',
    who: DECLARERS,
    rows: true,
    acts: [pageAct(declare, () => '/interests')],
    async show({ form: formOf, desk }) {
      const form = formOf(declare)
      const organisations = await organisationsMatching(desk, {})
      const title = 'Declare an interest'
      return {
        title,
        body: (
          <>
            <BackLink href="/interests" />
            <FormErrors form={form} />
            <h1 class="govuk-heading-l">{title}</h1>
            <Form form={form} submit="Declare it">
              <Fields form={form} organisations={organisations} />
            </Form>
          </>
        ),
      }
    },
  })
}

function Fields(props: { form: FormState; organisations: readonly { id: string; name: string }[] }) {
  const { form, organisations } = props
  return (
    <>
      <Radios
        {...field(form, 'kind')}
        label="What is it?"
        items={KINDS.map(value => ({ value, text: KIND_WORDS[value] }))}
      />
      <Input
        {...field(form, 'name')}
        label="Who or what"
        hint="A person’s full name, or the name of the school, group or agency. It is compared with families’ files, also where it is spelt differently."
        autocomplete="off"
        spellcheck={false}
      />
      {organisations.length > 0 && (
        <Select
          {...field(form, 'organisation')}
          label="Or one that is in our directory"
          items={[
            { value: '', text: 'None of them' },
            ...organisations.map(({ id, name }) => ({ value: id, text: name })),
          ]}
        />
      )}
      <Radios
        {...field(form, 'grade')}
        label="How near is it?"
        items={GRADES.map(value => ({ value, text: GRADE_WORDS[value] }))}
      />
      <Textarea
        {...field(form, 'address')}
        label="Their address, if you know it"
        hint="So that they are told apart from others of the same name. A postcode is enough."
        rows={2}
        autocomplete="off"
      />
      <Input
        {...field(form, 'phone')}
        label="Their telephone number, if you know it"
        autocomplete="off"
        class="govuk-input--width-20"
      />
      <Input
        {...field(form, 'since')}
        label="Since when, if it is not for ever"
        hint="A day, like 12 11 2026"
        class="govuk-input--width-10"
      />
      <Input
        {...field(form, 'until')}
        label="Until when, if that is known"
        hint="It is compared until the end of this day."
        class="govuk-input--width-10"
      />
      <Textarea
        {...field(form, 'words')}
        label="What those who lead should know of it"
        hint="You may leave it empty."
        rows={4}
        spellcheck
      />
    </>
  )
}
