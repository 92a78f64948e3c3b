import { z } from 'zod'
import { BackLink } from '#design/components/back-link.tsx'
import { Button } from '#design/components/button.tsx'
import { Checkboxes } from '#design/components/checkboxes.tsx'
import { InsetText } from '#design/components/inset-text.tsx'
import { Radios } from '#design/components/radios.tsx'
import { Textarea } from '#design/components/textarea.tsx'
import { timeInWords } from '#platform/clock.ts'
import { Form, FormErrors, type FormState, field, ticks } from '#platform/form.tsx'
import { page, pageAct } from '#platform/page.ts'
import { LOG_CALL } from '#platform/paths.ts'
import { CASEWORKERS } from '#platform/who.ts'
import { callContext } from '../calls/call-context.ts'
import { WITH_WHOM, WITH_WHOM_WORDS } from '../calls/codes.ts'
import { contactToFinish } from '../calls/contact-to-finish.ts'
import { ContextColumn } from '../calls/context-column.tsx'
import { finishContact } from '../calls/finish-contact.ts'
import { About } from '../calls/form/about.tsx'
import { Explained } from '../calls/form/explained.tsx'
import { Length } from '../calls/form/length.tsx'
import { Next } from '../calls/form/next.tsx'
import { offeredFor } from '../calls/form/offered-for.ts'
import { Role } from '../calls/form/role.tsx'
import { missingInWords } from '../calls/missing-to-complete.ts'
import { CHANNEL_WORDS } from '../channel.ts'

/** Finishing a contact that somebody of the team had no time to finish: what stands is shown, what is missing is asked. */
export const finishContactPage = page({
  path: '/contacts/:contact/finish',
  who: CASEWORKERS,
  rows: true,
  params: z.object({ contact: z.uuid() }),
  acts: [pageAct(finishContact, ({ file, contact }) => `/families/${file}?logged=${contact}`)],
  async show({ params: { contact }, of, form: formOf, desk }) {
    const form = formOf(finishContact)
    const standing = await of(contactToFinish, { contact })
    const context = await of(callContext, { file: standing.file })
    const offered = await offeredFor(desk, form, standing.issue)
    const isAsked = (name: (typeof standing.missing)[number]) => standing.missing.includes(name)
    const title = 'Finish a contact'
    return {
      title,
      asideFirst: true,
      aside: <ContextColumn context={context} now={desk.now} isDoubtful={false} />,
      body: (
        <>
          <BackLink href={`/families/${standing.file}`} />
          <FormErrors form={form} />
          <h1 class="govuk-heading-l">{title}</h1>
          <p class="govuk-body">
            {context.reference}, {CHANNEL_WORDS[standing.channel as keyof typeof CHANNEL_WORDS].toLowerCase()}
            , {timeInWords(standing.at)}, taken by {standing.workerName}.{' '}
            {standing.missing.length > 0
              ? `Still missing: ${missingInWords(standing.missing)}.`
              : 'Nothing is missing.'}
          </p>
          {standing.words && (
            <InsetText>
              <p class="govuk-body evenhand-words" data-typed>
                {standing.words}
              </p>
            </InsetText>
          )}
          {standing.isFinished ? (
            <Finished form={form} file={standing.file} />
          ) : (
            <Form form={form} submit="Save">
              <Textarea
                {...field(form, 'words')}
                label={
                  standing.words
                    ? 'Anything to add to what they told us'
                    : 'What they told us, in their words'
                }
                hint={standing.words ? 'What stands above stays as it is.' : undefined}
                rows={6}
                spellcheck
              />
              <Checkboxes
                class="govuk-checkboxes--small"
                {...ticks(form, 'verbatim')}
                label={{ text: 'Their words', class: 'govuk-visually-hidden' }}
                items={[{ value: 'yes', text: 'Written down word for word' }]}
              />
              <Radios
                class="govuk-radios--small"
                {...field(form, 'withWhom', standing.withWhom)}
                label="Who told us?"
                inline
                items={WITH_WHOM.map(value => ({ value, text: WITH_WHOM_WORDS[value] }))}
              />
              <About form={form} stored={standing.issue ?? undefined} />
              {isAsked('role') && <Role form={form} people={[]} />}
              <Explained form={form} offered={offered} />
              <Next form={form} now={desk.now} context={context} before={standing.nextStep} />
              <Length form={form} stored={standing} />
            </Form>
          )}
        </>
      ),
    }
  },
})

/** Somebody else was quicker: what was typed meanwhile is not lost, it goes into a contact of its own. */
function Finished({ form, file }: { form: FormState; file: string }) {
  const typed = typeof form.typed.words === 'string' ? form.typed.words : ''
  return (
    <>
      <p class="govuk-body-l">This contact is finished.</p>
      {typed && (
        <>
          <Textarea
            id="typed"
            name="typed"
            label="What you typed, which is not saved"
            value={typed}
            rows={6}
          />
          <Button href={`${LOG_CALL}?file=${file}`}>Log it as a new contact</Button>
        </>
      )}
    </>
  )
}
