import { z } from 'zod'
import { BackLink } from '#design/components/back-link.tsx'
import { Checkboxes } from '#design/components/checkboxes.tsx'
import { Details } from '#design/components/details.tsx'
import { Input } from '#design/components/input.tsx'
import { KeptText } from '#design/components/kept-text.tsx'
import { Radios } from '#design/components/radios.tsx'
import { Textarea } from '#design/components/textarea.tsx'
import { Form, FormErrors, type FormState, field, ticks } from '#platform/form.tsx'
import { ourPromise } from '#platform/our-promise.ts'
import { page, pageAct } from '#platform/page.ts'
import { dateAt } from '#rooms/facts'
import { MEETING_KIND_WORDS } from '../meetings/kinds.ts'
import { type MeetingInFull, readMeeting } from '../meetings/read-meeting.ts'
import { recordMeeting } from '../meetings/record-meeting.ts'
import { ROLE_AT_MEETING_WORDS, SUPPORT_ROLE_WORDS } from '../meetings/roles.ts'
import { AGREED_HOW, AGREED_HOW_WORDS } from '../meetings/speaking.ts'
import { rolesHere } from '../meetings/state-role.ts'
import { ATTENDERS } from '../meetings/who-attends.ts'

/** In the meeting, on a phone in a corridor: one page, one form, one button; it waits for the connection where there is none. */
export const meetingNowPage = page({
  path: '/meetings/:meeting/now',
  who: ATTENDERS,
  rows: true,
  params: z.object({ meeting: z.uuid() }),
  acts: [pageAct(recordMeeting, ({ meeting }) => `/meetings/${meeting}/now`)],
  async show({ params: { meeting: id }, of, form: formOf, desk }) {
    const whole = await of(readMeeting, { meeting: id })
    const form = formOf(recordMeeting)
    const allowed = await rolesHere(desk, whole.kind, dateAt(whole.startsAt))
    const notes = whole.notes.find(({ kind }) => kind === 'parents-notes')
    const title = `In the meeting, ${whole.reference}`
    return {
      title,
      body: (
        <>
          <BackLink href={`/meetings/${id}`}>Back: before and afterwards</BackLink>
          <FormErrors form={form} />
          <h1 class="govuk-heading-l">{title}</h1>
          <p class="govuk-body">{MEETING_KIND_WORDS[whole.kind]}</p>
          {form.conflict && (
            <KeptText
              by={notes?.by ?? 'Somebody'}
              fields={[
                {
                  label: 'Notes for the parent',
                  theirs: notes?.words ?? '',
                  yours: String(form.typed.notes ?? ''),
                },
              ]}
            />
          )}
          <Form form={form} submit="Save" version={notes?.version ?? 0} waits>
            <input type="hidden" name="listed" value={whole.points.map(point => point.id).join(' ')} />
            <OurRole whole={whole} form={form} />
            <Points whole={whole} form={form} />
            <Notes whole={whole} form={form} stored={notes?.words} />
            <ClearUp form={form} />
            {allowed.includes('speaking') && <Speaking whole={whole} form={form} />}
          </Form>
        </>
      ),
    }
  },
})

interface Part {
  whole: MeetingInFull
  form: FormState
}

function OurRole({ whole: { attendances, id }, form }: Part) {
  const mine = attendances.find(({ isMine }) => isMine)
  if (!mine)
    return (
      <p class="govuk-body">
        <a class="govuk-link" href={`/meetings/${id}`}>
          Say first as what you are here
        </a>
        . Without that nothing of the meeting is recorded.
      </p>
    )
  const role = mine.supportsAs ? SUPPORT_ROLE_WORDS[mine.supportsAs] : ROLE_AT_MEETING_WORDS[mine.role]
  return (
    <Checkboxes
      {...ticks(form, 'told', mine.toldAt ? ['yes'] : [])}
      label="My role here"
      hint={`${role}. I take no part in any decision.`}
      items={[{ value: 'yes', text: 'I have told everybody here' }]}
    />
  )
}

function Points({ whole: { points }, form }: Part) {
  const raised = points.filter(({ isRaised }) => isRaised).map(({ id }) => id)
  return (
    <>
      {points.length > 0 && (
        <Checkboxes
          {...ticks(form, 'raised', raised)}
          label="Raised"
          items={points.map(({ id, point }) => ({ value: id, text: <span data-typed>{point}</span> }))}
        />
      )}
      <Input {...field(form, 'newPoint')} label="Another point that was raised" autocomplete="off" />
    </>
  )
}

function Notes({ whole: { notesOffered }, form, stored }: Part & { stored: string | undefined }) {
  return (
    <>
      <Radios
        {...field(form, 'notesOffered', notesOffered ?? undefined)}
        label="I offered to take notes for the parent"
        inline
        items={[
          { value: 'wanted', text: 'They want them' },
          { value: 'not-wanted', text: 'They do not' },
        ]}
      />
      <Textarea
        {...field(form, 'notes', stored)}
        label="Notes for the parent"
        hint="They are theirs: no minutes, and nobody else gets them."
        rows={6}
        spellcheck
      />
    </>
  )
}

const ClearUp = ({ form }: { form: FormState }) => (
  <Details summary="Something was cleared up" open={Boolean(form.typed.clarified)}>
    <Textarea {...field(form, 'clarified')} label="What was meant" rows={3} spellcheck />
    <Radios
      {...field(form, 'clarifiedBy', 'parent')}
      label="Who said what was meant"
      items={[
        { value: 'parent', text: 'The parent' },
        { value: 'young-person', text: 'The young person' },
        { value: 'child', text: 'The child' },
        { value: 'other', text: 'Somebody else' },
      ]}
    />
  </Details>
)

function Speaking({ whole: { speaking }, form }: Part) {
  const standing = speaking.find(({ endedAt }) => !endedAt)
  if (standing)
    return (
      <>
        <h2 class="govuk-heading-m">You speak for the parent</h2>
        <p class="evenhand-words">{standing.wanted}</p>
        <Radios
          {...field(form, 'check')}
          label="I checked with them just now"
          hint={`Checks so far: ${standing.checks.length}. Check again and again.`}
          items={[
            { value: 'go-on', text: 'They want me to go on' },
            { value: 'stop', text: 'They want me to stop' },
          ]}
        />
      </>
    )
  return (
    <Details
      summary="The parent cannot go on: I speak for them"
      open={Boolean(form.typed.wanted || form.typed.agreedHow)}
    >
      <Textarea
        {...field(form, 'wanted')}
        label="What they want said, in their words"
        hint={`Nobody speaks for them before this is clear${ourPromise('spoken-for-with-agreement')}.`}
        rows={3}
        spellcheck
      />
      <Radios
        {...field(form, 'agreedHow')}
        label="How they agreed"
        items={AGREED_HOW.map(value => ({ value, text: AGREED_HOW_WORDS[value] }))}
      />
    </Details>
  )
}
