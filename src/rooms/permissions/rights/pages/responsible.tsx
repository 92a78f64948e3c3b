import { BackLink } from '#design/components/back-link.tsx'
import { Input } from '#design/components/input.tsx'
import { Radios } from '#design/components/radios.tsx'
import { Form, FormErrors, field } from '#platform/form.tsx'
import { page, pageAct } from '#platform/page.ts'
import { LEADERS } from '#platform/who.ts'
import { CONTROLLER_WORDS, CONTROLLERS, responsible } from '../responsibility/responsible.ts'
import { sayWhoIsResponsible } from '../responsibility/say-who-is-responsible.ts'

/** Who is responsible for the data: the privacy page and letters say it as it stands here. */
export const responsiblePage = page({
  path: '/data-protection/responsible',
  who: LEADERS,
  rows: true,
  acts: [pageAct(sayWhoIsResponsible, () => '/data-protection')],
  async show({ form: formOf, desk }) {
    const form = formOf(sayWhoIsResponsible)
    const standing = await responsible(desk)
    const title = 'Who is responsible for the data'
    return {
      title,
      body: (
        <>
          <BackLink href="/data-protection" />
          <FormErrors form={form} />
          <h1 class="govuk-heading-l">{title}</h1>
          <p class="govuk-body">
            The law calls it the controller: whoever decides why and how data is kept. Ask whoever advises you
            on data protection. The privacy page and our letters say what stands here. Whoever it is,
            families’ files are opened by the service alone.
          </p>
          <Form form={form} submit="Save" version={standing?.version ?? 0}>
            <Radios
              {...field(form, 'who', standing?.who)}
              label="Who is it?"
              items={CONTROLLERS.map(value => ({ value, text: CONTROLLER_WORDS[value] }))}
            />
            <Input {...field(form, 'name', standing?.name)} label="Their name" autocomplete="off" />
            <Input
              {...field(form, 'contact', standing?.contact)}
              label="How to reach them about data"
              hint="An address, a telephone number or an e-mail address."
              autocomplete="off"
            />
            <Input
              {...field(form, 'officer', standing?.officer ?? undefined)}
              label="The data protection officer, and how to reach them (if there is one)"
              autocomplete="off"
            />
            <Radios
              {...field(form, 'staff', standing?.namesStaff ? 'names' : 'roles')}
              label="When somebody asks who looked at their file, how do staff stand in the answer?"
              items={[
                { value: 'roles', text: 'By role, such as “Officer”' },
                { value: 'names', text: 'By name' },
              ]}
            />
          </Form>
        </>
      ),
    }
  },
})
