import { z } from 'zod'
import { BackLink } from '#design/components/back-link.tsx'
import { Input } from '#design/components/input.tsx'
import { Radios } from '#design/components/radios.tsx'
import { Textarea } from '#design/components/textarea.tsx'
import { Form, FormErrors, field } from '#platform/form.tsx'
import { page, pageAct } from '#platform/page.ts'
import { CASEWORKERS } from '#platform/who.ts'
import { dateAt, dayMonthYear } from '#rooms/facts'
import { toWhom } from '../consent/permission-rows.tsx'
import { permissionsOf } from '../consent/permissions-of.ts'
import { recordTold } from '../disclosure/record-told.ts'

/** What was said to somebody under a standing permission to talk, in a few sentences. */
export const newToldPage = page({
  path: '/families/:file/told/new',
  who: CASEWORKERS,
  rows: true,
  params: z.object({ file: z.uuid() }),
  acts: [pageAct(recordTold, ({ disclosure }) => `/disclosures/${disclosure}`)],
  async show({ params: { file }, of, form: formOf, desk }) {
    const form = formOf(recordTold)
    const { permissions, reference } = await of(permissionsOf, { file })
    const toTalk = permissions.filter(
      ({ scopes, standing }) => scopes.includes('talk') && standing !== 'not-yet',
    )
    const title = 'What was said'
    return {
      title,
      body: (
        <>
          <BackLink href={`/families/${file}/sharing`} />
          <FormErrors form={form} />
          <h1 class="govuk-heading-l">{title}</h1>
          <p class="govuk-body">{reference}</p>
          {toTalk.length === 0 ? (
            <p class="govuk-body">
              No permission lets us talk with anybody. What was said without one is not written down here as
              if it were permitted: tell whoever leads the service today, and the family.
            </p>
          ) : (
            <Form form={form} submit="Save what was said">
              <Radios
                {...field(form, 'permission', toTalk.length === 1 ? toTalk[0]?.id : undefined)}
                label="With whom, under which permission?"
                items={toTalk.map(one => ({
                  value: one.id,
                  text: <span data-typed>{toWhom(one)}</span>,
                  hint: one.about,
                }))}
              />
              <Input
                {...field(form, 'on', dayMonthYear(dateAt(desk.now)))}
                label="When"
                class="govuk-input--width-10"
                autocomplete="off"
              />
              <Input
                {...field(form, 'toPerson')}
                label="With whom there (optional)"
                autocomplete="off"
                spellcheck={false}
              />
              <Textarea
                {...field(form, 'said')}
                label="What we said, in a few sentences"
                hint="It stands on the family’s list, and in their receipt."
                rows={5}
                spellcheck
              />
            </Form>
          )}
        </>
      ),
    }
  },
})
