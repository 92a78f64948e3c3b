import { z } from 'zod'
import { BackLink } from '#design/components/back-link.tsx'
import { Input } from '#design/components/input.tsx'
import { errorsOf, Form, FormErrors, type FormState, field } from '#platform/form.tsx'
import { page, pageAct } from '#platform/page.ts'
import { CASEWORKERS } from '#platform/who.ts'
import { closeOrganisation, reopenOrganisation } from '../close-organisation.ts'
import { openToChange } from '../open-to-change.ts'

const back = ({ organisation }: { organisation: string }) => `/directory/${organisation}`

/** Taking an organisation out of what people are pointed to, or putting it back. */
export const closeOrganisationPage = page({
  path: '/directory/:organisation/close',
  who: CASEWORKERS,
  rows: true,
  params: z.object({ organisation: z.uuid() }),
  acts: [pageAct(closeOrganisation, back), pageAct(reopenOrganisation, back)],
  async show({ params: { organisation }, of, form }) {
    const { name, state } = await of(openToChange, { organisation })
    const forms = [form(closeOrganisation), form(reopenOrganisation)] as const
    const [close, reopen] = forms
    const faulty = forms.find(one => errorsOf(one).length > 0)
    const title = `${state === 'closed' ? 'Reopen' : 'Close'} ${name}`
    return {
      title,
      body: (
        <>
          <BackLink href={`/directory/${organisation}`} />
          {faulty && <FormErrors form={faulty} />}
          <h1 class="govuk-heading-l">{title}</h1>
          {state === 'closed' ? <Reopen form={reopen} /> : <Close form={close} />}
        </>
      ),
    }
  },
})

const Close = ({ form }: { form: FormState }) => (
  <>
    <p class="govuk-body">Nobody is pointed to it any more. What was signposted before keeps its name.</p>
    <Form form={form} submit="Close this organisation">
      <Input {...field(form, 'why')} label="Why is it closed?" />
    </Form>
  </>
)

const Reopen = ({ form }: { form: FormState }) => (
  <>
    <p class="govuk-body">It will be found again, with the details it had.</p>
    <Form form={form} submit="Reopen it" />
  </>
)
