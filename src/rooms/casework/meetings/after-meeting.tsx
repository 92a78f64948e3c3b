import { Details } from '#design/components/details.tsx'
import { Radios } from '#design/components/radios.tsx'
import { Textarea } from '#design/components/textarea.tsx'
import { WarningText } from '#design/components/warning-text.tsx'
import { Form, type FormState, field } from '#platform/form.tsx'
import { ourPromise } from '#platform/our-promise.ts'
import { finishMeeting } from './finish-meeting.ts'
import type { MeetingInFull } from './read-meeting.ts'
import { recordUnderstanding, UNDERSTOOD, UNDERSTOOD_WORDS } from './record-understanding.ts'
import { NOTES_ARE, NOTES_ARE_WORDS, settleNotes } from './settle-notes.ts'

/** What is done once a meeting has begun: that it was held, whether they understood, whose the notes are, and to reflect. */
export function AfterMeeting({
  whole,
  form: formOf,
  now,
}: {
  whole: MeetingInFull
  form: (command: { readonly name: string }) => FormState
  now: Date
}) {
  const { id, heldAt, cancelledAt, startsAt, notes, notesAre, speaking } = whole
  if (cancelledAt || startsAt > now) return null
  const isUnderstood = notes.some(({ kind }) => kind === 'understanding')
  const hasNotes = notes.some(({ kind, words }) => kind === 'parents-notes' && words !== '')
  const unchecked = speaking.some(({ checks }) => checks.length === 0)
  const [finish, understood, settle] = [
    formOf(finishMeeting),
    formOf(recordUnderstanding),
    formOf(settleNotes),
  ]
  return (
    <section aria-label="Afterwards">
      <h2 class="govuk-heading-m">Afterwards</h2>
      {!heldAt && (
        <Form form={finish} submit="The meeting is over">
          {unchecked && (
            <Textarea
              {...field(finish, 'uncheckedBecause')}
              label="Why nobody checked with the parent while speaking for them"
              rows={2}
              spellcheck
            />
          )}
        </Form>
      )}
      {!isUnderstood && (
        <WarningText iconText="To be done">
          Go through it with the parent: what was said, and what was decided
          {ourPromise('understanding-checked')}.
        </WarningText>
      )}
      {isUnderstood ? (
        <Details
          summary="You went through it with them again"
          open={Object.keys(understood.typed).length > 0}
        >
          <Understanding form={understood} />
        </Details>
      ) : (
        <Understanding form={understood} />
      )}
      {hasNotes && !notesAre && (
        <Form form={settle} submit="Save what became of the notes" isLesser>
          <Radios
            {...field(settle, 'notes')}
            label="The parent’s notes"
            items={NOTES_ARE.map(value => ({ value, text: NOTES_ARE_WORDS[value] }))}
          />
        </Form>
      )}
      <p class="govuk-body">
        <a class="govuk-link" href={`/meetings/${id}/reflection`}>
          Reflect on it: for you and for supervision only
        </a>
      </p>
    </section>
  )
}

const Understanding = ({ form }: { form: FormState }) => (
  <Form form={form} submit="Save whether they understood" isLesser>
    <Radios
      {...field(form, 'understood')}
      label="Whether they understood"
      items={UNDERSTOOD.map(value => ({ value, text: UNDERSTOOD_WORDS[value] }))}
    />
    <Textarea {...field(form, 'words')} label="What was not clear (if anything)" rows={2} spellcheck />
  </Form>
)
