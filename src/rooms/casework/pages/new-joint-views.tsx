import { z } from 'zod'
import { BackLink } from '#design/components/back-link.tsx'
import { Input } from '#design/components/input.tsx'
import { Form, FormErrors, field } from '#platform/form.tsx'
import { page, pageAct } from '#platform/page.ts'
import { notFound, refuse } from '#platform/refusal.ts'
import { CASEWORKERS } from '#platform/who.ts'
import { referenceOf } from '../file-reference.ts'
import { referenceInWords } from '../reference.ts'
import { beginJointViews } from '../views/begin-joint-views.ts'
import { JointFields } from '../views/joint-fields.tsx'

/** Beginning a document in which this family and others say something together. */
export const newJointViewsPage = page({
  path: '/families/:file/joint-views/new',
  who: CASEWORKERS,
  rows: true,
  params: z.object({ file: z.uuid() }),
  acts: [pageAct(beginJointViews, ({ joint }) => `/joint-views/${joint}`)],
  async show({ params: { file }, form: formOf, desk }) {
    const reference = await referenceOf(desk, file)
    if (reference === undefined) return refuse(notFound)
    const form = formOf(beginJointViews)
    const title = 'What several families say together'
    return {
      title,
      body: (
        <>
          <BackLink href={`/families/${file}`}>Back to the family’s file</BackLink>
          <FormErrors form={form} />
          <h1 class="govuk-heading-l">{title}</h1>
          <p class="govuk-body">
            {referenceInWords(reference)} is the first of them. Name nobody in it: it lies in no family’s
            file, and no file says who the others are.
          </p>
          <Form form={form} submit="Save">
            <Input
              {...field(form, 'title', 'Our views')}
              label="What they want to call it"
              autocomplete="off"
            />
            <JointFields form={form} />
          </Form>
        </>
      ),
    }
  },
})
