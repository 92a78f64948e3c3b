import { z } from 'zod'
import { BackLink } from '#design/components/back-link.tsx'
import { KeptText } from '#design/components/kept-text.tsx'
import { Textarea } from '#design/components/textarea.tsx'
import { timeInWords } from '#platform/clock.ts'
import { Form, FormErrors, field } from '#platform/form.tsx'
import { page, pageAct } from '#platform/page.ts'
import { CASEWORKERS } from '#platform/who.ts'
import { namesOf } from '#rooms/people'
import { amendContact } from '../amend-contact.ts'
import { contactToAmend } from '../contact-to-amend.ts'

/** Amending what was written. When somebody else saved meanwhile, both texts are shown and nothing is overwritten. */
export const amendContactPage = page({
  path: '/contacts/:contact/amend',
  who: CASEWORKERS,
  rows: true,
  params: z.object({ contact: z.uuid() }),
  acts: [pageAct(amendContact, ({ file }) => `/families/${file}`)],
  async show({ params: { contact }, of, form: formOf, desk }) {
    const form = formOf(amendContact)
    const standing = await of(contactToAmend, { contact })
    const names = await namesOf(desk, standing.amendedBy ? [standing.amendedBy] : [])
    const title = 'Amend what was written'
    return {
      title,
      body: (
        <>
          <BackLink href={`/families/${standing.file}`} />
          <FormErrors form={form} />
          <h1 class="govuk-heading-l">{title}</h1>
          {form.conflict && (
            <KeptText
              by={names.get(standing.amendedBy ?? '') ?? 'Somebody'}
              {...(standing.amendedAt ? { at: timeInWords(standing.amendedAt) } : {})}
              fields={[
                { label: 'What they told us', theirs: standing.words, yours: String(form.typed.words ?? '') },
              ]}
            />
          )}
          <Form form={form} submit="Save" version={standing.version}>
            <Textarea
              {...field(form, 'words', standing.words)}
              label="What they told us, in their words"
              rows={10}
              spellcheck
            />
          </Form>
        </>
      ),
    }
  },
})
