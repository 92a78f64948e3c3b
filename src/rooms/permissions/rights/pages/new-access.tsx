import { z } from 'zod'
import { BackLink } from '#design/components/back-link.tsx'
import { Details } from '#design/components/details.tsx'
import { Input } from '#design/components/input.tsx'
import { Radios } from '#design/components/radios.tsx'
import { Select } from '#design/components/select.tsx'
import { Textarea } from '#design/components/textarea.tsx'
import { Form, FormErrors, type FormState, field } from '#platform/form.tsx'
import { page, pageAct } from '#platform/page.ts'
import { CASEWORKERS } from '#platform/who.ts'
import { dateAt, dayMonthYear } from '#rooms/facts'
import {
  ASKED_BY,
  ASKED_BY_WORDS,
  CHANNEL_WORDS,
  CHANNELS,
  COMPETENCE,
  COMPETENCE_WORDS,
} from '../access/access-request.ts'
import { recordAccessRequest } from '../access/record-access-request.ts'
import { rightsOfFile } from '../rights-of-file.ts'

/** Recording that somebody asked for their own data: whose it is, who asks, when. */
export const newAccessPage = page({
  path: '/families/:file/rights/access/new',
  who: CASEWORKERS,
  rows: true,
  params: z.object({ file: z.uuid() }),
  acts: [pageAct(recordAccessRequest, ({ access }) => `/rights/access/${access}`)],
  async show({ params: { file }, of, form: formOf, desk }) {
    const form = formOf(recordAccessRequest)
    const { people, reference } = await of(rightsOfFile, { file })
    const title = 'Somebody asks for their own data'
    return {
      title,
      body: (
        <>
          <BackLink href={`/families/${file}/rights`} />
          <FormErrors form={form} />
          <h1 class="govuk-heading-l">{title}</h1>
          <p class="govuk-body">
            {reference}. The answer is due within one month. This is how we understand article 12(3) of the UK
            GDPR; it was not verified here.
          </p>
          {people.length === 0 ? (
            <p class="govuk-body">
              Nobody is named in this file.{' '}
              <a class="govuk-link" href={`/families/${file}/people/new`}>
                Add the person first
              </a>
              .
            </p>
          ) : (
            <Form form={form} submit="Save the request">
              <Fields form={form} people={people} today={dayMonthYear(dateAt(desk.now))} />
            </Form>
          )}
        </>
      ),
    }
  },
})

type People = readonly { id: string; name: string }[]

function Fields({ form, people, today }: { form: FormState; people: People; today: string }) {
  const [only] = people.length === 1 ? people : []
  const choices = people.map(({ id, name }) => ({ value: id, text: name }))
  return (
    <>
      <Radios {...field(form, 'person', only?.id)} label="Whose data is it?" items={choices} />
      <Radios
        {...field(form, 'askedBy', 'themselves')}
        label="Who asks?"
        items={ASKED_BY.map(value => ({ value, text: ASKED_BY_WORDS[value] }))}
      />
      <Details summary="A parent or carer asks for the child" open={isNeeded(form, CHILDS)}>
        <ForChild form={form} people={people} />
      </Details>
      <Details summary="Somebody acts for them" open={isNeeded(form, ['onBehalf'])}>
        <ForSomebody form={form} />
      </Details>
      <Select
        {...field(form, 'channel', 'phone')}
        label="How did they ask?"
        items={CHANNELS.map(value => ({ value, text: CHANNEL_WORDS[value] }))}
      />
      <Input
        {...field(form, 'receivedOn', today)}
        label="They asked on"
        hint="For example 12 11 2026"
        class="govuk-input--width-10"
        autocomplete="off"
      />
      <Textarea
        {...field(form, 'scope')}
        label="What they asked for, in their words"
        hint="Leave it empty where they asked for everything."
        rows={2}
      />
    </>
  )
}

const CHILDS = ['asker', 'competence', 'competenceReason']

/** Whether something was typed there, or is to be mended. */
const isNeeded = ({ typed, faults, refusal }: FormState, names: readonly string[]) =>
  names.some(name => Boolean(typed[name]) || faults[name] || refusal?.field === name)

const ForChild = ({ form, people }: { form: FormState; people: People }) => (
  <>
    <Select
      {...field(form, 'asker')}
      label="Which parent or carer asks?"
      items={[{ value: '', text: 'Choose' }, ...people.map(({ id, name }) => ({ value: id, text: name }))]}
    />
    <Radios
      {...field(form, 'competence')}
      label="A child’s data is the child’s own"
      hint="How old they are is only a sign. Ask them, where they can understand it."
      items={COMPETENCE.map(value => ({ value, text: COMPETENCE_WORDS[value] }))}
    />
    <Textarea {...field(form, 'competenceReason')} label="How you know" rows={2} />
  </>
)

const ForSomebody = ({ form }: { form: FormState }) => (
  <Textarea
    {...field(form, 'onBehalf')}
    label="Who they are, and what shows that they may ask"
    hint="For example a signed authority, and its date."
    rows={2}
  />
)
