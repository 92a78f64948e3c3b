import { z } from 'zod'
import { BackLink } from '#design/components/back-link.tsx'
import { Input } from '#design/components/input.tsx'
import { Radios } from '#design/components/radios.tsx'
import { Form, FormErrors, field } from '#platform/form.tsx'
import { page, pageAct } from '#platform/page.ts'
import { notFound, refuse } from '#platform/refusal.ts'
import { referenceOf } from '../file-reference.ts'
import { ATTENDERS } from '../meetings/who-attends.ts'
import { referenceInWords } from '../reference.ts'
import { beginViews } from '../views/begin-views.ts'
import { OWNER_WORDS, OWNERS } from '../views/how.ts'
import { SectionFields } from '../views/section-fields.tsx'

/** Writing down with a family what they think, in their own words. */
export const newViewsPage = page({
  path: '/families/:file/views/new',
  who: ATTENDERS,
  rows: true,
  params: z.object({ file: z.uuid() }),
  acts: [pageAct(beginViews, ({ views }) => `/views/${views}`)],
  async show({ params: { file }, form: formOf, desk }) {
    const reference = await referenceOf(desk, file)
    if (reference === undefined) return refuse(notFound)
    const form = formOf(beginViews)
    const title = 'Write down their views with them'
    return {
      title,
      body: (
        <>
          <BackLink href={`/families/${file}`}>Back to the family’s file</BackLink>
          <FormErrors form={form} />
          <h1 class="govuk-heading-l">{title}</h1>
          <p class="govuk-body">
            {referenceInWords(reference)}. The document is theirs. Type what they say as they say it; nothing
            has to be answered.
          </p>
          <p class="govuk-body">
            They would rather do it alone?{' '}
            <a class="govuk-link" href="/views/blank/pdf">
              An empty sheet to give them (PDF)
            </a>
            . Type in what they wrote, as they wrote it.
          </p>
          <Form form={form} submit="Save">
            <Radios
              {...field(form, 'owner', 'parent')}
              label="Whose views"
              items={OWNERS.map(value => ({ value, text: OWNER_WORDS[value] }))}
            />
            <Input
              {...field(form, 'title', 'My views')}
              label="What they want to call it"
              autocomplete="off"
            />
            <SectionFields form={form} />
          </Form>
        </>
      ),
    }
  },
})
