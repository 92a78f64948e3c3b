import { z } from 'zod'
import { BackLink } from '#design/components/back-link.tsx'
import { Textarea } from '#design/components/textarea.tsx'
import { Form, FormErrors, field } from '#platform/form.tsx'
import { page, pageAct } from '#platform/page.ts'
import { CASEWORKERS } from '#platform/who.ts'
import { dateAt } from '#rooms/facts'
import { recordErasureRequest } from '../erasure/record-erasure-request.ts'
import { rightsOfFile } from '../rights-of-file.ts'
import { AskedFields } from './asked-fields.tsx'

/** Recording that somebody asks to be erased. */
export const newErasurePage = page({
  path: '/families/:file/rights/erasures/new',
  who: CASEWORKERS,
  rows: true,
  params: z.object({ file: z.uuid() }),
  acts: [pageAct(recordErasureRequest, ({ erasure }) => `/rights/erasures/${erasure}`)],
  async show({ params: { file }, of, form: formOf, desk }) {
    const form = formOf(recordErasureRequest)
    const { people } = await of(rightsOfFile, { file })
    const title = 'Somebody asks to be erased'
    return {
      title,
      body: (
        <>
          <BackLink href={`/families/${file}/rights`} />
          <FormErrors form={form} />
          <h1 class="govuk-heading-l">{title}</h1>
          <Form form={form} submit="Save the request">
            <AskedFields form={form} people={people} today={dateAt(desk.now)} />
            <p class="govuk-body">
              Nothing is erased by asking. The co-ordinator or a deputy decides within a month.
            </p>
            <Textarea
              {...field(form, 'asked')}
              label="What they asked for, in their words"
              hint="Leave it empty where they asked for everything."
              rows={3}
            />
          </Form>
        </>
      ),
    }
  },
})
