import { z } from 'zod'
import { BackLink } from '#design/components/back-link.tsx'
import { Input } from '#design/components/input.tsx'
import { Select } from '#design/components/select.tsx'
import { Textarea } from '#design/components/textarea.tsx'
import { Form, FormErrors, field } from '#platform/form.tsx'
import { page, pageAct } from '#platform/page.ts'
import { notFound, refuse } from '#platform/refusal.ts'
import { CASEWORKERS } from '#platform/who.ts'
import { referenceOf } from '../file-reference.ts'
import { enterNoteFor } from '../paper/enter-note-for.ts'
import { whoTakesPaper } from '../paper/who-takes-paper.ts'
import { referenceInWords } from '../reference.ts'

/** Entering what somebody without a laptop wrote down. */
export const newNoteForPage = page({
  path: '/families/:file/notes-for/new',
  who: CASEWORKERS,
  rows: true,
  params: z.object({ file: z.uuid() }),
  acts: [pageAct(enterNoteFor, ({ file }) => `/families/${file}`)],
  async show({ params: { file }, form: formOf, desk }) {
    const reference = await referenceOf(desk, file)
    if (reference === undefined) return refuse(notFound)
    const form = formOf(enterNoteFor)
    const others = (await whoTakesPaper(desk)).filter(({ id }) => id !== desk.person?.id)
    const title = 'Enter somebody’s notes for them'
    return {
      title,
      body: (
        <>
          <BackLink href={`/families/${file}`}>Back to the family’s file</BackLink>
          <FormErrors form={form} />
          <h1 class="govuk-heading-l">{title}</h1>
          <p class="govuk-body">
            {referenceInWords(reference)}. The notes stay theirs, and say that you typed them.
          </p>
          <Form form={form} submit="Save their notes">
            <Select
              {...field(form, 'whose')}
              label="Whose notes"
              items={[
                { value: '', text: 'Choose' },
                ...others.map(({ id, name }) => ({ value: id, text: name })),
              ]}
            />
            <Input
              {...field(form, 'on')}
              label="When it happened"
              hint="For example 12 11 2026"
              class="govuk-input--width-10"
              autocomplete="off"
            />
            <Textarea
              {...field(form, 'words')}
              label="What they wrote down, word for word"
              rows={6}
              spellcheck
            />
            <Input
              {...field(form, 'minutes')}
              label="Minutes (if they say)"
              class="govuk-input--width-5"
              autocomplete="off"
            />
          </Form>
        </>
      ),
    }
  },
})
