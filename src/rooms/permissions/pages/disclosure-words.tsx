import { z } from 'zod'
import { BackLink } from '#design/components/back-link.tsx'
import { Checkboxes } from '#design/components/checkboxes.tsx'
import { Input } from '#design/components/input.tsx'
import { Textarea } from '#design/components/textarea.tsx'
import { BothTexts } from '#platform/both-texts.tsx'
import { Form, FormErrors, type FormState, field, ticks } from '#platform/form.tsx'
import { ourPromise } from '#platform/our-promise.ts'
import { Elsewhere, page, pageAct } from '#platform/page.ts'
import { CASEWORKERS } from '#platform/who.ts'
import { type Account, OWNER_WORDS, sourceInWords, type ViewsToConvey } from '#rooms/casework'
import { toWhom } from '../consent/permission-rows.tsx'
import { changeDisclosure } from '../disclosure/change-disclosure.ts'
import { choicesForDisclosure, type DisclosureInFull, readDisclosure } from '../disclosure/read-disclosure.ts'

/** What is to leave: the text, and which views and papers go along. */
export const disclosureWordsPage = page({
  path: '/disclosures/:disclosure/words',
  who: CASEWORKERS,
  rows: true,
  params: z.object({ disclosure: z.uuid() }),
  acts: [pageAct(changeDisclosure, ({ disclosure }) => `/disclosures/${disclosure}`)],
  async show({ params: { disclosure: id }, of, form: formOf }) {
    const form = formOf(changeDisclosure)
    const whole = await of(readDisclosure, { disclosure: id })
    if (whole.left) return new Elsewhere(`/disclosures/${id}`)
    const { accounts, views, documents } = await of(choicesForDisclosure, { disclosure: id })
    const title = 'What is to leave'
    return {
      title,
      body: (
        <>
          <BackLink href={`/disclosures/${id}`} />
          <FormErrors form={form} />
          <h1 class="govuk-heading-l">{title}</h1>
          <p class="govuk-body">
            {whole.reference}. To <strong data-typed>{toWhom(whole.words)}</strong>
          </p>
          <BothTexts form={form} labels={LABELS} />
          <Form form={form} submit="See exactly what will go" version={whole.version}>
            <input type="hidden" name="disclosure" value={id} />
            <TheText form={form} whole={whole} />
            <Views form={form} accounts={accounts} chosen={whole.words.accounts} />
            <OwnViews form={form} views={views} chosen={whole.words.views} />
            <Papers
              form={form}
              documents={documents}
              chosen={whole.words.papers.map(({ document }) => document)}
            />
          </Form>
        </>
      ),
    }
  },
})

const LABELS = { title: 'What it is about', text: 'What you write', address: 'Postal address' }

const TheText = ({ form, whole: { words } }: { form: FormState; whole: DisclosureInFull }) => (
  <>
    <Input
      {...field(form, 'title', words.title)}
      label="What it is about (optional)"
      hint="A line, above the text."
      spellcheck
    />
    <Textarea
      {...field(form, 'text', words.text)}
      label="What you write"
      hint="Only what they let us say. Who signs, and why they have it, is added."
      rows={8}
      spellcheck
    />
    <Textarea
      {...field(form, 'address', words.address)}
      label="Postal address (optional)"
      rows={3}
      autocomplete="off"
    />
  </>
)

function Views({
  form,
  accounts,
  chosen,
}: {
  form: FormState
  accounts: readonly Account[]
  chosen: readonly string[]
}) {
  if (accounts.length === 0) return null
  return (
    <Checkboxes
      {...ticks(form, 'accounts', chosen)}
      label="What they told us that goes along, word for word with their source"
      hint={`Only what they confirmed leaves with a permission${ourPromise('perspectives-confirmed')}.`}
      items={accounts.map(one => ({
        value: one.id,
        text: <span class="evenhand-words">{one.words}</span>,
        hint: `${sourceInWords(one.source, one.verbatim, one.party, one.who)}. ${one.confirmedAt ? 'Confirmed' : 'Not confirmed yet'}`,
      }))}
    />
  )
}

function OwnViews(props: { form: FormState; views: readonly ViewsToConvey[]; chosen: readonly string[] }) {
  if (props.views.length === 0) return null
  return (
    <Checkboxes
      {...ticks(props.form, 'views', props.chosen)}
      label="Documents of their own views that go along, word for word"
      hint={`As their owner approved them, and not otherwise${ourPromise('perspectives-confirmed', 'views-are-the-parents')}.`}
      items={props.views.map(({ id, title, owner, worded, approved }) => ({
        value: id,
        text: <bdi>{title}</bdi>,
        hint: `${OWNER_WORDS[owner]}’s. ${worded}. ${approved ? 'Approved' : 'Not approved as it stands'}`,
      }))}
    />
  )
}

function Papers(props: {
  form: FormState
  documents: readonly { document: string; name: string }[]
  chosen: readonly string[]
}) {
  const { form, documents, chosen } = props
  if (documents.length === 0) return null
  return (
    <Checkboxes
      {...ticks(form, 'papers', chosen)}
      label="Papers that go along"
      items={documents.map(({ document, name }) => ({ value: document, text: <bdi>{name}</bdi> }))}
    />
  )
}
