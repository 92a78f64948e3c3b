import { z } from 'zod'
import { BackLink } from '#design/components/back-link.tsx'
import { Textarea } from '#design/components/textarea.tsx'
import { Form, FormErrors, field } from '#platform/form.tsx'
import { page, pageAct } from '#platform/page.ts'
import { CASEWORKERS } from '#platform/who.ts'
import { dateAt } from '#rooms/facts'
import { recordCorrection } from '../correction/record-correction.ts'
import { rightsOfFile } from '../rights-of-file.ts'
import { AskedFields } from './asked-fields.tsx'

/** Recording that somebody says something about them is wrong. */
export const newCorrectionPage = page({
  path: '/families/:file/rights/corrections/new',
  who: CASEWORKERS,
  rows: true,
  params: z.object({ file: z.uuid() }),
  acts: [pageAct(recordCorrection, ({ correction }) => `/rights/corrections/${correction}`)],
  async show({ params: { file }, of, form: formOf, desk }) {
    const form = formOf(recordCorrection)
    const { people } = await of(rightsOfFile, { file })
    const title = 'Somebody says that something is wrong'
    return {
      title,
      body: (
        <>
          <BackLink href={`/families/${file}/rights`} />
          <FormErrors form={form} />
          <h1 class="govuk-heading-l">{title}</h1>
          <Form form={form} submit="Save the request">
            <AskedFields form={form} people={people} today={dateAt(desk.now)} />
            <Textarea
              {...field(form, 'asked')}
              label="What they say is wrong, and where it stands"
              rows={3}
            />
            <Textarea
              {...field(form, 'statement')}
              label="What they want to stand beside it, word for word"
              hint="It stands beside the record while it is open, and for good where the record stays as it is."
              rows={3}
            />
          </Form>
        </>
      ),
    }
  },
})
