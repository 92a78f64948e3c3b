import { z } from 'zod'
import { Input } from '#design/components/input.tsx'
import { InsetText } from '#design/components/inset-text.tsx'
import { Radios } from '#design/components/radios.tsx'
import { Textarea } from '#design/components/textarea.tsx'
import { errorsOf, Form, FormErrors, type FormState, field } from '#platform/form.tsx'
import { page, pageAct } from '#platform/page.ts'
import { LOG_CALL } from '#platform/paths.ts'
import { CASEWORKERS } from '#platform/who.ts'
import { CHANNEL_WORDS, CHANNELS } from '../channel.ts'
import { logContact } from '../log-contact.ts'
import { openFile } from '../open-file.ts'

/** Logging a call: one column from top to bottom, nothing required, saved while typing. */
export const logCallPage = page({
  path: LOG_CALL,
  who: CASEWORKERS,
  rows: true,
  params: z.object({ file: z.uuid().optional() }),
  acts: [pageAct(logContact, ({ file, contact }) => `/families/${file}?logged=${contact}`)],
  async show({ params: { file }, of, form: formOf }) {
    const form = formOf(logContact)
    const known = file ? await of(openFile, { file }) : undefined
    const title = 'Log a call'
    return {
      title,
      body: (
        <div data-call-open>
          <FormErrors form={form} />
          <h1 class="govuk-heading-l">{title}</h1>
          <Form form={form} submit="Save">
            {known ? (
              <Known
                reference={known.reference}
                names={known.people.map(({ name }) => name)}
                file={known.file}
              />
            ) : (
              <Caller form={form} />
            )}
            <Textarea
              {...field(form, 'words')}
              {...(known ? typedFirst(form) : {})}
              label="What they told us, in their words"
              rows={8}
              spellcheck
            />
            <Radios
              {...field(form, 'channel', 'phone')}
              label="How they got in touch"
              inline
              items={CHANNELS.map(value => ({ value, text: CHANNEL_WORDS[value] }))}
            />
            <Input
              {...field(form, 'minutes')}
              label="Minutes"
              inputmode="numeric"
              class="govuk-input--width-3"
            />
          </Form>
        </div>
      ),
    }
  },
})

function Known({ reference, names, file }: { reference: string; names: string[]; file: string }) {
  return (
    <>
      <input type="hidden" name="file" value={file} />
      <InsetText>
        {reference} {names.filter(Boolean).join(', ')}
      </InsetText>
    </>
  )
}

/** Somebody new: nothing of this is needed, and an unnamed caller gets a reference too. */
function Caller({ form }: { form: FormState }) {
  return (
    <>
      <Input
        {...field(form, 'callerName')}
        {...typedFirst(form)}
        label="Who is calling?"
        hint="Leave it empty for somebody who does not give a name. They still get a reference."
        autocomplete="off"
        spellcheck={false}
      />
      <Input
        {...field(form, 'phone')}
        label="Telephone number"
        type="tel"
        autocomplete="off"
        class="govuk-input--width-20"
      />
      <Input {...field(form, 'childName')} label="Child’s name" autocomplete="off" spellcheck={false} />
    </>
  )
}

/** The caller speaks already: typing starts at once, unless there is something to be mended first. */
const typedFirst = (form: FormState) => (errorsOf(form).length > 0 ? {} : { attributes: { autofocus: true } })
