import { z } from 'zod'
import { BackLink } from '#design/components/back-link.tsx'
import { Button } from '#design/components/button.tsx'
import { Checkboxes } from '#design/components/checkboxes.tsx'
import { Details } from '#design/components/details.tsx'
import { SummaryList } from '#design/components/summary-list.tsx'
import { Tag } from '#design/components/tag.tsx'
import { Textarea } from '#design/components/textarea.tsx'
import { WarningText } from '#design/components/warning-text.tsx'
import { timeInWords } from '#platform/clock.ts'
import { Form, FormErrors, type FormState, field, ticks } from '#platform/form.tsx'
import { page, pageAct } from '#platform/page.ts'
import { ME } from '#platform/paths.ts'
import { addDays, dateAt, dateInWords } from '#rooms/facts'
import { addPoints } from '../meetings/add-points.ts'
import { AfterMeeting } from '../meetings/after-meeting.tsx'
import { cancelMeeting } from '../meetings/cancel-meeting.ts'
import { FactsOfMeeting } from '../meetings/facts-of-meeting.tsx'
import { finishMeeting } from '../meetings/finish-meeting.ts'
import { MEETING_KIND_WORDS } from '../meetings/kinds.ts'
import { PointsPart } from '../meetings/points-part.tsx'
import { type MeetingInFull, readMeeting } from '../meetings/read-meeting.ts'
import { recordUnderstanding } from '../meetings/record-understanding.ts'
import { RoleFields } from '../meetings/role-fields.tsx'
import { RoleLine } from '../meetings/role-line.tsx'
import { settleNotes } from '../meetings/settle-notes.ts'
import { rolesHere, stateRole } from '../meetings/state-role.ts'
import { tickSteps } from '../meetings/tick-steps.ts'
import { WhatWasRecorded } from '../meetings/what-was-recorded.tsx'
import { ATTENDERS } from '../meetings/who-attends.ts'
import { whoMayGo } from '../meetings/who-may-go.ts'

const here = ({ meeting }: { meeting: string }) => `/meetings/${meeting}`

/** A meeting before and after: as what we are there, the parent's points, papers and steps, and what came of it. */
export const meetingPage = page({
  path: '/meetings/:meeting',
  who: ATTENDERS,
  rows: true,
  params: z.object({ meeting: z.uuid() }),
  acts: [
    pageAct(stateRole, here),
    pageAct(addPoints, here),
    pageAct(tickSteps, here),
    pageAct(finishMeeting, here),
    pageAct(recordUnderstanding, here),
    pageAct(settleNotes, here),
    pageAct(cancelMeeting, here),
  ],
  async show({ params: { meeting: id }, of, form, desk }) {
    const whole = await of(readMeeting, { meeting: id })
    const title = `${MEETING_KIND_WORDS[whole.kind]}, ${whole.reference}`
    const isOpen = !whole.heldAt && !whole.cancelledAt
    const [allowed, people] = await Promise.all([
      rolesHere(desk, whole.kind, dateAt(whole.startsAt)),
      whoMayGo(desk),
    ])
    const forms = [stateRole, addPoints, finishMeeting, recordUnderstanding, settleNotes, cancelMeeting].map(
      form,
    )
    const isLate = whole.startsAt <= desk.now
    return {
      title,
      body: (
        <>
          <BackLink href={whole.case ? `/cases/${whole.case}` : `/families/${whole.file}`}>
            {whole.case ? 'Back to the case' : 'Back to the family’s file'}
          </BackLink>
          {forms.map(one => (
            <FormErrors form={one} />
          ))}
          <h1 class="govuk-heading-l">{title}</h1>
          <Standing whole={whole} />
          {isOpen && <Button href={`/meetings/${id}/now`}>In the meeting: tick, note, check</Button>}
          {isOpen && whole.kind === 'home-visit' && (
            <p class="govuk-body">
              Before you go:{' '}
              <a class="govuk-link" href={`${ME}#away`}>
                let this device sign you out sooner
              </a>
              .
            </p>
          )}
          <h2 class="govuk-heading-m">As what we are there</h2>
          {whole.attendances.length === 0 && <p class="govuk-body">Nobody has said yet.</p>}
          <ul class="govuk-list">
            {whole.attendances.map(one => (
              <RoleLine one={one} />
            ))}
          </ul>
          {isOpen && (
            <Details
              summary="Somebody else of us goes, or as something else"
              open={wasTyped(form(stateRole))}
            >
              <Form form={form(stateRole)} submit="Save the role" isLesser>
                <RoleFields
                  form={form(stateRole)}
                  {...{ allowed, people, isLate }}
                  me={desk.person?.id ?? ''}
                />
              </Form>
            </Details>
          )}
          <PointsPart whole={whole} form={isOpen ? form(addPoints) : undefined} />
          <WhatWasRecorded whole={whole} />
          {isOpen && <Steps whole={whole} form={form(tickSteps)} />}
          <FactsOfMeeting facts={whole.facts} />
          <AfterMeeting whole={whole} form={form} now={desk.now} />
          {isOpen && (
            <Details summary="This meeting will not be" open={wasTyped(form(cancelMeeting))}>
              <Form form={form(cancelMeeting)} submit="Cancel the meeting" isLesser>
                <Textarea
                  {...field(form(cancelMeeting), 'because')}
                  label="Why (if it matters)"
                  rows={2}
                  spellcheck
                />
              </Form>
            </Details>
          )}
        </>
      ),
    }
  },
})

const wasTyped = ({ typed }: FormState) => Object.keys(typed).length > 0

function Standing({ whole }: { whole: MeetingInFull }) {
  const { startsAt, place, about, present, heldAt, cancelledAt, cancelledBecause } = whole
  return (
    <>
      {cancelledAt && (
        <WarningText iconText="Cancelled">
          Cancelled {timeInWords(cancelledAt)}. <span data-typed>{cancelledBecause}</span>
        </WarningText>
      )}
      <SummaryList
        rows={[
          {
            key: 'When',
            value: (
              <>
                {timeInWords(startsAt)} {heldAt && <Tag colour="grey">Held</Tag>}
              </>
            ),
          },
          ...(place ? [{ key: 'Where', value: <span data-typed>{place}</span> }] : []),
          ...(about ? [{ key: 'About', value: <span class="evenhand-words">{about}</span> }] : []),
          ...(present ? [{ key: 'Who else', value: <span class="evenhand-words">{present}</span> }] : []),
        ]}
      />
    </>
  )
}

function Steps({ whole: { steps, startsAt }, form }: { whole: MeetingInFull; form: FormState }) {
  const day = dateAt(startsAt)
  const done = steps.filter(({ isDone }) => isDone).map(({ code }) => code)
  return (
    <section aria-label="Papers and steps">
      <h2 class="govuk-heading-m">Papers and steps</h2>
      <p class="govuk-body-s">What is usual for this kind of meeting. It is practice, not law.</p>
      <Form form={form} submit="Save what is ready" isLesser>
        <Checkboxes
          {...ticks(form, 'steps', done)}
          label="Ready"
          items={steps.map(({ code, words, daysBefore, isDone }) => ({
            value: code,
            text: words,
            hint: isDone ? 'Ready' : `By ${dateInWords(addDays(day, -daysBefore))}`,
          }))}
        />
      </Form>
    </section>
  )
}
