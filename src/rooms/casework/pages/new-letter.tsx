import { z } from 'zod'
import { BackLink } from '#design/components/back-link.tsx'
import { Radios } from '#design/components/radios.tsx'
import { Select } from '#design/components/select.tsx'
import { Textarea } from '#design/components/textarea.tsx'
import { timeInWords } from '#platform/clock.ts'
import { Form, FormErrors, type FormState, field } from '#platform/form.tsx'
import { page, pageAct } from '#platform/page.ts'
import { CASEWORKERS } from '#platform/who.ts'
import { issueInWords } from '#rooms/facts'
import { CHANNEL_WORDS } from '../channel.ts'
import { beginLetter } from '../letters/begin-letter.ts'
import { letterChoices } from '../letters/letter-choices.ts'
import { LETTER_KIND_HINTS, LETTER_KIND_WORDS, LETTER_KINDS } from '../letters/letter-kinds.ts'

const chosen = z.uuid().optional().catch(undefined)

/** What a letter is for, what it is about and to whom it goes; the rest comes from the records. */
export const newLetterPage = page({
  path: '/families/:file/letters/new',
  who: CASEWORKERS,
  rows: true,
  params: z.object({ file: z.uuid(), contact: chosen, case: chosen }),
  acts: [pageAct(beginLetter, ({ letter }) => `/letters/${letter}`)],
  async show({ params: { file, contact, case: of }, of: ask, form: formOf }) {
    const form = formOf(beginLetter)
    const choices = await ask(letterChoices, { file })
    const title = 'Write a letter'
    return {
      title,
      body: (
        <>
          <BackLink href={of ? `/cases/${of}` : `/families/${file}`} />
          <FormErrors form={form} />
          <h1 class="govuk-heading-l">{title}</h1>
          <p class="govuk-body">{choices.reference}</p>
          <Form form={form} submit="Continue">
            <Radios
              {...field(form, 'kind', contact ? 'call-summary' : undefined)}
              label="What is it for?"
              items={LETTER_KINDS.map(value => ({
                value,
                text: LETTER_KIND_WORDS[value],
                hint: LETTER_KIND_HINTS[value],
              }))}
            />
            <About form={form} choices={choices} contact={contact} of={of} />
            <ToWhom form={form} choices={choices} />
            <NotAsked form={form} />
          </Form>
        </>
      ),
    }
  },
})

interface Choices {
  readonly cases: readonly { readonly id: string; readonly reference: string; readonly issue: string }[]
  readonly contacts: readonly {
    readonly id: string
    readonly channel: keyof typeof CHANNEL_WORDS
    readonly at: Date
  }[]
  readonly people: readonly { readonly id: string; readonly name: string }[]
}

function About(props: {
  form: FormState
  choices: Choices
  contact: string | undefined
  of: string | undefined
}) {
  const { form, choices } = props
  const { cases, contacts } = choices
  return (
    <>
      {contacts.length > 0 && (
        <Select
          {...field(form, 'contact', props.contact ?? contacts[0]?.id)}
          label="Which contact?"
          hint="For a summary of a call"
          items={contacts.map(({ id, channel, at }) => ({
            value: id,
            text: `${CHANNEL_WORDS[channel]}, ${timeInWords(at)}`,
          }))}
        />
      )}
      {cases.length > 0 && (
        <Select
          {...field(form, 'case', props.of ?? (cases.length === 1 ? cases[0]?.id : ''))}
          label="Which case?"
          hint="For every letter but a summary of a call"
          items={[
            { value: '', text: 'None' },
            ...cases.map(({ id, reference, issue }) => ({
              value: id,
              text: `${reference}, ${issueInWords(issue) ?? issue}`,
            })),
          ]}
        />
      )}
    </>
  )
}

/** Asked only where there is a choice. */
function ToWhom({ form, choices: { people } }: { form: FormState; choices: Choices }) {
  if (people.length < 2) return null
  return (
    <Radios
      {...field(form, 'person', people[0]?.id)}
      label="To whom?"
      items={people.map(({ id, name }) => ({ value: id, text: name || 'Not named' }))}
    />
  )
}

/** Asked only once it is needed: options before how the family sees it (K05). */
function NotAsked({ form }: { form: FormState }) {
  const asked = form.refusal?.field === 'notAskedBecause' || form.typed['notAskedBecause'] !== undefined
  if (!asked) return null
  return (
    <Textarea
      {...field(form, 'notAskedBecause')}
      label="They were not asked how they see it, because"
      rows={3}
      spellcheck
    />
  )
}
