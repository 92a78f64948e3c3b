import { z } from 'zod'
import { BackLink } from '#design/components/back-link.tsx'
import { KeptText } from '#design/components/kept-text.tsx'
import { timeInWords } from '#platform/clock.ts'
import { Form, FormErrors, type FormState } from '#platform/form.tsx'
import { page, pageAct } from '#platform/page.ts'
import { CASEWORKERS } from '#platform/who.ts'
import { changeOrganisation } from '../change-organisation.ts'
import { DETAIL_WORDS } from '../detail-words.ts'
import { DETAIL_NAMES } from '../details.ts'
import { inFields } from '../in-fields.ts'
import { openToChange } from '../open-to-change.ts'
import { owners } from '../owners.ts'
import { DetailFields } from './detail-fields.tsx'

/** Changing what is known about an organisation. When somebody else saved meanwhile, both are shown. */
export const changeOrganisationPage = page({
  path: '/directory/:organisation/change',
  who: CASEWORKERS,
  rows: true,
  params: z.object({ organisation: z.uuid() }),
  acts: [pageAct(changeOrganisation, ({ organisation }) => `/directory/${organisation}`)],
  async show({ params: { organisation }, of, desk, form: formOf }) {
    const form = formOf(changeOrganisation)
    const standing = await of(openToChange, { organisation })
    const [last] = standing.changes
    const title = `Change ${standing.name}`
    return {
      title,
      body: (
        <>
          <BackLink href={`/directory/${organisation}`} />
          <FormErrors form={form} />
          <h1 class="govuk-heading-l">{title}</h1>
          {form.conflict && (
            <KeptText
              by={last?.by ?? 'Somebody'}
              {...(last ? { at: timeInWords(last.at) } : {})}
              fields={differing(form, standing)}
            />
          )}
          {standing.checked_at && (
            <p class="govuk-body">After a change the details are to be checked again.</p>
          )}
          <Form form={form} submit="Save" version={standing.version}>
            <DetailFields form={form} standing={standing} owners={await owners(desk)} />
          </Form>
        </>
      ),
    }
  },
})

/** The fields in which what was typed differs from what stands now. */
function differing({ typed }: FormState, standing: object) {
  const stands = inFields(standing)
  return DETAIL_NAMES.flatMap(name => {
    const yours = [typed[name] ?? ''].flat().join(', ')
    return yours === stands[name] ? [] : [{ label: DETAIL_WORDS[name] ?? name, theirs: stands[name], yours }]
  })
}
