import { BackLink } from '#design/components/back-link.tsx'
import { Checkboxes } from '#design/components/checkboxes.tsx'
import { Input } from '#design/components/input.tsx'
import { Form, FormErrors, field, ticks } from '#platform/form.tsx'
import { page, pageAct } from '#platform/page.ts'
import { LEADERS } from '#platform/who.ts'
import type { AboutService } from '../about-service.ts'
import { invitePerson } from '../invite-person.ts'
import { roleChoices } from './person-forms.tsx'

/** Inviting somebody: their name, their address, what they may do. */
export const invitePage = (service: AboutService) =>
  page({
    path: '/people/invite',
    who: LEADERS,
    rows: true,
    acts: [pageAct(invitePerson, () => '/people')],
    async show({ desk, form: formOf }) {
      const form = formOf(invitePerson)
      const title = 'Invite somebody'
      return {
        title,
        body: (
          <>
            <BackLink href="/people" />
            <FormErrors form={form} />
            <h1 class="govuk-heading-l">{title}</h1>
            <p class="govuk-body">
              They get a link by e-mail that works once, for seven days. Where no mail server is set up, the
              mail lies in the mail folder beside the service’s data.
            </p>
            <Form form={form} submit="Send the invitation">
              <Input {...field(form, 'name')} label="Name" autocomplete="off" />
              <Input
                {...field(form, 'address')}
                label="E-mail address"
                type="email"
                autocomplete="off"
                spellcheck={false}
              />
              <Checkboxes
                {...ticks(form, 'roles')}
                label="What they may do"
                hint="Several together add up."
                items={roleChoices(await service.words(desk))}
              />
            </Form>
          </>
        ),
      }
    },
  })
