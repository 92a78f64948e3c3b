import { BackLink } from '#design/components/back-link.tsx'
import { Checkboxes } from '#design/components/checkboxes.tsx'
import { FileUpload } from '#design/components/file-upload.tsx'
import { Input } from '#design/components/input.tsx'
import { Radios } from '#design/components/radios.tsx'
import { Textarea } from '#design/components/textarea.tsx'
import { Form, FormErrors, field, ticks } from '#platform/form.tsx'
import { page, pageAct } from '#platform/page.ts'
import { CASEWORKERS } from '#platform/who.ts'
import { putInEmail } from '../requests/drop-email.ts'
import { TAKEN_DOWN, takeDownRequest } from '../requests/take-down-request.ts'

/** Taking down a voicemail or a letter, so that it waits in the one queue with everything else that came in. */
export const newRequestPage = page({
  path: '/requests/new',
  who: CASEWORKERS,
  rows: true,
  uploads: [putInEmail],
  acts: [pageAct(takeDownRequest, ({ mine, request }) => (mine ? `/requests/${request}` : '/requests'))],
  async show({ form: formOf }) {
    const form = formOf(takeDownRequest)
    const email = formOf(putInEmail.command)
    const title = 'Take down a voicemail or a letter'
    return {
      title,
      body: (
        <>
          <BackLink href="/requests" />
          <FormErrors form={form} />
          <FormErrors form={email} />
          <h1 class="govuk-heading-l">{title}</h1>
          <Form form={form} submit="Put it in the queue">
            <Radios
              {...field(form, 'channel')}
              label="How did it come?"
              inline
              items={TAKEN_DOWN.map(value => ({ value, text: TAKEN_DOWN_WORDS[value] }))}
            />
            <Textarea
              {...field(form, 'words')}
              label="What do they say, in their words?"
              rows={6}
              spellcheck
            />
            <Input {...field(form, 'name')} label="Name (optional)" autocomplete="off" spellcheck={false} />
            <Input
              {...field(form, 'phone')}
              label="Telephone number (optional)"
              type="tel"
              autocomplete="off"
              class="govuk-input--width-20"
            />
            <Input
              {...field(form, 'email')}
              label="E-mail address (optional)"
              type="email"
              autocomplete="off"
            />
            <Input {...field(form, 'child')} label="Child’s name (optional)" autocomplete="off" />
            <Input
              {...field(form, 'safeToContact')}
              label="When and how is it safe to get in touch? (optional)"
              autocomplete="off"
            />
            <Input
              {...field(form, 'datedOn')}
              label="A date they named (optional)"
              hint="Such as the last day of an appeal. For instance 27 11 2026."
              class="govuk-input--width-10"
              autocomplete="off"
            />
            <Checkboxes
              {...ticks(form, 'mine')}
              label={{ text: 'Who sees to it', class: 'govuk-visually-hidden' }}
              items={[{ value: 'yes', text: 'I see to it myself' }]}
            />
          </Form>
          <h2 class="govuk-heading-m">Or put in a saved e-mail</h2>
          <Form form={email} submit="Put it in" files>
            <FileUpload
              {...field(email, 'message')}
              label="The e-mail"
              hint="A file whose name ends in .eml, 25 MB at most. Letters attached to it come with it."
              accept=".eml"
            />
          </Form>
        </>
      ),
    }
  },
})

const TAKEN_DOWN_WORDS = { voicemail: 'A voicemail', post: 'A letter' } as const
