import { z } from 'zod'
import { BackLink } from '#design/components/back-link.tsx'
import { Input } from '#design/components/input.tsx'
import { Select } from '#design/components/select.tsx'
import { Textarea } from '#design/components/textarea.tsx'
import { Form, FormErrors, field } from '#platform/form.tsx'
import { page, pageAct } from '#platform/page.ts'
import { notFound, refuse } from '#platform/refusal.ts'
import { standingService } from '#rooms/service'
import { casesOf } from '../cases/cases-of.ts'
import { referenceOf } from '../file-reference.ts'
import { arrangeMeeting } from '../meetings/arrange-meeting.ts'
import { MEETING_KIND_WORDS, MEETING_KINDS } from '../meetings/kinds.ts'
import { RoleFields } from '../meetings/role-fields.tsx'
import { rolesOfProfile } from '../meetings/roles.ts'
import { ATTENDERS } from '../meetings/who-attends.ts'
import { whoMayGo } from '../meetings/who-may-go.ts'
import { referenceInWords } from '../reference.ts'

/** A meeting to which somebody goes with a family: what kind, when, where, and as what. */
export const newMeetingPage = page({
  path: '/families/:file/meetings/new',
  who: ATTENDERS,
  rows: true,
  params: z.object({ file: z.uuid(), case: z.uuid().optional().catch(undefined) }),
  acts: [pageAct(arrangeMeeting, ({ meeting }) => `/meetings/${meeting}`)],
  async show({ params: { file, case: of }, form: formOf, desk }) {
    const reference = await referenceOf(desk, file)
    if (reference === undefined) return refuse(notFound)
    const form = formOf(arrangeMeeting)
    const [cases, people, service] = await Promise.all([
      casesOf(desk, file),
      whoMayGo(desk),
      standingService(desk),
    ])
    const title = 'Arrange a meeting'
    return {
      title,
      body: (
        <>
          <BackLink href={`/families/${file}`}>Back to the family’s file</BackLink>
          <FormErrors form={form} />
          <h1 class="govuk-heading-l">{title}</h1>
          <p class="govuk-body">{referenceInWords(reference)}</p>
          <Form form={form} submit="Save the meeting">
            <Select
              {...field(form, 'kind', 'school')}
              label="What kind of meeting"
              items={MEETING_KINDS.map(value => ({ value, text: MEETING_KIND_WORDS[value] }))}
            />
            {cases.length > 0 && (
              <Select
                {...field(form, 'case', of ?? cases.find(({ state }) => state === 'open')?.id ?? '')}
                label="Which case it belongs to"
                items={[
                  { value: '', text: 'None' },
                  ...cases.map(one => ({ value: one.id, text: one.reference })),
                ]}
              />
            )}
            <Input
              {...field(form, 'when')}
              label="When"
              hint="For example Thursday 14:00, or 12 12 2026 9:30"
              class="govuk-input--width-20"
              autocomplete="off"
            />
            <Input {...field(form, 'place')} label="Where" autocomplete="off" spellcheck={false} />
            <Textarea {...field(form, 'about')} label="What it is about" rows={2} spellcheck />
            <Textarea
              {...field(form, 'present')}
              label="Who else will be there, and as what"
              rows={2}
              spellcheck
            />
            <p class="govuk-body">
              <a class="govuk-link" href="/meetings/roles">
                What we may be at a meeting
              </a>
            </p>
            <RoleFields
              form={form}
              allowed={rolesOfProfile(service?.profile ?? '')}
              people={people}
              me={desk.person?.id ?? ''}
              isLate
            />
          </Form>
        </>
      ),
    }
  },
})
