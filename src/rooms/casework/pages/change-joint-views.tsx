import { z } from 'zod'
import { BackLink } from '#design/components/back-link.tsx'
import { KeptText } from '#design/components/kept-text.tsx'
import { timeInWords } from '#platform/clock.ts'
import { Form, FormErrors } from '#platform/form.tsx'
import { page, pageAct } from '#platform/page.ts'
import { CASEWORKERS } from '#platform/who.ts'
import { changeJointViews } from '../views/change-joint-views.ts'
import { JointFields } from '../views/joint-fields.tsx'
import { readJointViews } from '../views/read-joint-views.ts'
import { OUR_SECTION_WORDS, SECTIONS } from '../views/sections.ts'

/** Changing what several families say together; each approves anew. */
export const changeJointViewsPage = page({
  path: '/joint-views/:joint/change',
  who: CASEWORKERS,
  rows: true,
  params: z.object({ joint: z.uuid() }),
  acts: [pageAct(changeJointViews, ({ joint }) => `/joint-views/${joint}`)],
  async show({ params: { joint: id }, of, form: formOf }) {
    const { said, by, at, version } = await of(readJointViews, { joint: id })
    const form = formOf(changeJointViews)
    const title = 'Change what they say together'
    return {
      title,
      body: (
        <>
          <BackLink href={`/joint-views/${id}`}>Back to the document</BackLink>
          <FormErrors form={form} />
          <h1 class="govuk-heading-l">{title}</h1>
          <p class="govuk-body">Once it is changed, each family approves it anew.</p>
          {form.conflict && (
            <KeptText
              by={by}
              at={timeInWords(at)}
              fields={SECTIONS.filter(section => said[section] !== form.typed[section]).map(section => ({
                label: OUR_SECTION_WORDS[section],
                theirs: said[section],
                yours: String(form.typed[section] ?? ''),
              }))}
            />
          )}
          <Form form={form} submit="Save it" version={version}>
            <JointFields form={form} said={said} />
          </Form>
        </>
      ),
    }
  },
})
