import { z } from 'zod'
import { BackLink } from '#design/components/back-link.tsx'
import { Input } from '#design/components/input.tsx'
import { KeptText } from '#design/components/kept-text.tsx'
import { Radios } from '#design/components/radios.tsx'
import { Textarea } from '#design/components/textarea.tsx'
import { Form, FormErrors, type FormState, field } from '#platform/form.tsx'
import { Elsewhere, page, pageAct } from '#platform/page.ts'
import { CASEWORKERS } from '#platform/who.ts'
import { changeLetter } from '../letters/change-letter.ts'
import { LETTER_KIND_WORDS } from '../letters/letter-kinds.ts'
import { type LetterInFull, readLetter } from '../letters/read-letter.ts'

/** The words of a letter that are its writer's. When somebody else saved meanwhile, both texts are shown. */
export const letterWordsPage = page({
  path: '/letters/:letter/words',
  who: CASEWORKERS,
  rows: true,
  params: z.object({ letter: z.uuid() }),
  acts: [pageAct(changeLetter, ({ letter }) => `/letters/${letter}`)],
  async show({ params: { letter }, of, form: formOf }) {
    const form = formOf(changeLetter)
    const whole = await of(readLetter, { letter })
    if (whole.sent) return new Elsewhere(`/letters/${letter}`)
    const title = 'Change the words'
    return {
      title,
      body: (
        <>
          <BackLink href={`/letters/${letter}`}>Back to the letter</BackLink>
          <FormErrors form={form} />
          <h1 class="govuk-heading-l">{title}</h1>
          <p class="govuk-body">
            {LETTER_KIND_WORDS[whole.kind]}, {whole.reference}. What comes from the records stands in the
            letter by itself: it is changed in the records.
          </p>
          {form.conflict && <BothTexts form={form} whole={whole} />}
          <Form form={form} submit="Save and look at it" version={whole.version}>
            <WordFields form={form} whole={whole} />
          </Form>
        </>
      ),
    }
  },
})

const FIELDS = [
  ['title', 'What it is about'],
  ['greeting', 'Greeting'],
  ['opening', 'How it begins'],
  ['told', 'What they told us'],
  ['closing', 'How it ends'],
] as const

function BothTexts({ form, whole }: { form: FormState; whole: LetterInFull }) {
  const changed = FIELDS.filter(([name]) => String(form.typed[name] ?? '') !== whole.words[name])
  return (
    <KeptText
      by="A colleague"
      fields={changed.map(([name, label]) => ({
        label,
        theirs: whole.words[name],
        yours: String(form.typed[name] ?? ''),
      }))}
    />
  )
}

function WordFields({ form, whole }: { form: FormState; whole: LetterInFull }) {
  const { words, mayGoTo, kind } = whole
  const of = (name: (typeof FIELDS)[number][0]) => field(form, name, words[name])
  return (
    <>
      {mayGoTo.length > 1 && (
        <Radios
          {...field(form, 'person', words.person ?? undefined)}
          label="To whom?"
          items={mayGoTo.map(({ id, name }) => ({ value: id, text: name || 'Not named' }))}
        />
      )}
      <Input {...of('title')} label="What it is about" spellcheck />
      <Input {...of('greeting')} label="Greeting" spellcheck />
      <Textarea {...of('opening')} label="How it begins" rows={kind === 'free' ? 12 : 4} spellcheck />
      {kind === 'call-summary' && (
        <Textarea
          {...of('told')}
          label="What they told us"
          hint="From the contact. Leave out what was noted for us alone, and what others told us."
          rows={8}
          spellcheck
        />
      )}
      <Textarea {...of('closing')} label="How it ends" rows={3} spellcheck />
    </>
  )
}
