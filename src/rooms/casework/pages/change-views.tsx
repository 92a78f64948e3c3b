import { z } from 'zod'
import { BackLink } from '#design/components/back-link.tsx'
import { KeptText } from '#design/components/kept-text.tsx'
import { timeInWords } from '#platform/clock.ts'
import { Form, FormErrors } from '#platform/form.tsx'
import { page, pageAct } from '#platform/page.ts'
import { ATTENDERS } from '../meetings/who-attends.ts'
import { changeViews } from '../views/change-views.ts'
import { readViews } from '../views/read-views.ts'
import { SectionFields } from '../views/section-fields.tsx'
import { SECTION_WORDS, SECTIONS } from '../views/sections.ts'

/** Changing a family's own document with them: a new version, the old one stays to be seen. */
export const changeViewsPage = page({
  path: '/views/:views/change',
  who: ATTENDERS,
  rows: true,
  params: z.object({ views: z.uuid() }),
  acts: [pageAct(changeViews, ({ views }) => `/views/${views}`)],
  async show({ params: { views: id }, of, form: formOf }) {
    const { newest, reference } = await of(readViews, { views: id })
    const form = formOf(changeViews)
    const title = 'Change their views with them'
    return {
      title,
      body: (
        <>
          <BackLink href={`/views/${id}`}>Back to the document</BackLink>
          <FormErrors form={form} />
          <h1 class="govuk-heading-l">{title}</h1>
          <p class="govuk-body">
            {reference}. What stands now is kept; what you change is shown, with your name.
          </p>
          {form.conflict && (
            <KeptText
              by={newest.by}
              at={timeInWords(newest.at)}
              fields={SECTIONS.filter(section => newest.said[section] !== form.typed[section]).map(
                section => ({
                  label: SECTION_WORDS[section],
                  theirs: newest.said[section],
                  yours: String(form.typed[section] ?? ''),
                }),
              )}
            />
          )}
          <Form form={form} submit="Save the new version" version={newest.number}>
            <SectionFields form={form} said={newest.said} />
          </Form>
        </>
      ),
    }
  },
})
