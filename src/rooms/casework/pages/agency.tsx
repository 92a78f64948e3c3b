import { z } from 'zod'
import { Checkboxes } from '#design/components/checkboxes.tsx'
import { Details } from '#design/components/details.tsx'
import { Input } from '#design/components/input.tsx'
import { InsetText } from '#design/components/inset-text.tsx'
import { NotificationBanner } from '#design/components/notification-banner.tsx'
import { Radios } from '#design/components/radios.tsx'
import { Textarea } from '#design/components/textarea.tsx'
import { Form, FormErrors, type FormState, field, Look, ticks } from '#platform/form.tsx'
import { page, pageAct } from '#platform/page.ts'
import { CASEWORKERS } from '#platform/who.ts'
import { ASKED_BY, ASKED_BY_WORDS } from '../calls/codes.ts'
import { ISSUES_IN_WORDS } from '../calls/issues.ts'
import { logAgencyCall } from '../calls/log-agency-call.ts'
import { CHANNEL_WORDS, CHANNELS } from '../channel.ts'
import type { FamilyLine } from '../family-lines.ts'
import { findFamilies } from '../find-families.ts'

const ABOUT = {
  general: 'Something in general, with no names: we answer as we answer everybody',
  'a-family': 'A family: we neither confirm nor deny that we know them',
} as const

/**
 * An agency on the line. Whoever asks is told the same, whoever the family is: nothing on this page says whether it is
 * known, and nothing of a file is shown.
 */
export const agencyPage = page({
  path: '/contacts/agency',
  who: CASEWORKERS,
  rows: true,
  params: z.object({ noted: z.string().optional() }),
  acts: [pageAct(logAgencyCall, () => '/contacts/agency?noted=yes')],
  async show({ params: { noted }, of, form: formOf }) {
    const form = formOf(logAgencyCall)
    const q = typeof form.typed._family === 'string' ? form.typed._family.slice(0, 200) : ''
    const found = q.trim() ? await of(findFamilies, { q }) : []
    const title = 'An agency on the line'
    return {
      title,
      body: (
        <div data-call-open>
          {noted && <NotificationBanner type="success">It is noted.</NotificationBanner>}
          <FormErrors form={form} />
          <h1 class="govuk-heading-l">{title}</h1>
          <Script />
          <Form form={form} submit="Save">
            <Radios
              class="govuk-radios--small"
              {...field(form, 'askedBy')}
              label="Who is on the line?"
              items={ASKED_BY.map(value => ({ value, text: ASKED_BY_WORDS[value] }))}
            />
            <Radios
              class="govuk-radios--small"
              {...field(form, 'about')}
              label="What do they ask?"
              items={Object.entries(ABOUT).map(([value, text]) => ({ value, text }))}
            />
            <Checkboxes
              class="govuk-checkboxes--small"
              {...ticks(form, 'roleExplained')}
              label={{ text: 'Who we are', class: 'govuk-visually-hidden' }}
              items={[{ value: 'yes', text: 'We explained who we are: impartial, no part in decisions' }]}
            />
            <Input
              {...field(form, 'issue')}
              attributes={{ list: 'issues' }}
              label="What about?"
              autocomplete="off"
              spellcheck={false}
            />
            <datalist id="issues">
              {[...ISSUES_IN_WORDS.values()].map(words => (
                <option value={words} />
              ))}
            </datalist>
            <Input
              {...field(form, 'minutes')}
              label="Minutes"
              inputmode="numeric"
              class="govuk-input--width-3"
            />
            <Radios
              class="govuk-radios--small"
              {...field(form, 'channel', 'phone')}
              label="How they got in touch"
              inline
              items={CHANNELS.map(value => ({ value, text: CHANNEL_WORDS[value] }))}
            />
            <OnTheFile form={form} found={found} />
          </Form>
        </div>
      ),
    }
  },
})

/** The same sentences for everybody who asks, about everybody: only then do they say nothing. */
function Script() {
  return (
    <InsetText>
      <p class="govuk-body">
        “Thank you for asking. We never say whether we know a family: not that we do, and not that we do not.
        We say this to everybody, about everybody. If a family wants us to talk with you, they can ask us to.
      </p>
      <p class="govuk-body">
        I can tell you in general how things work, as I would tell a parent. You can also give the family our
        number. We take no side and no part in decisions.”
      </p>
    </InsetText>
  )
}

/** Only by an explicit choice: reference and initials, no more, and the caller is told nothing of it. */
function OnTheFile({ form, found }: { form: FormState; found: readonly FamilyLine[] }) {
  const isOpen = ['_family', 'file', 'words'].some(name => form.typed[name] || form.faults[name])
  return (
    <Details
      summary="Note the question on a family’s file, so that the family can see who asked"
      open={isOpen}
    >
      <p class="govuk-body">Say nothing of what you find here.</p>
      <Input
        {...field(form, '_family')}
        id="find-family"
        label="Name, telephone number or reference"
        autocomplete="off"
        spellcheck={false}
      />
      <Look form={form} renews="family">
        Find
      </Look>
      <div data-part="family">
        {found.length > 0 ? (
          <Radios
            class="govuk-radios--small"
            {...field(form, 'file')}
            label="Whose file?"
            items={found.slice(0, 6).map(({ file, reference, initials }) => ({
              value: file,
              text: `${reference} ${initials}`,
            }))}
          />
        ) : (
          Boolean(form.typed._family) && <p class="govuk-body">Nobody was found. Save it without a file.</p>
        )}
      </div>
      <Textarea {...field(form, 'words')} label="What did they ask?" rows={4} spellcheck />
    </Details>
  )
}
