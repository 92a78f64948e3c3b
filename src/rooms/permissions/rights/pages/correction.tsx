import { z } from 'zod'
import { BackLink } from '#design/components/back-link.tsx'
import { Radios } from '#design/components/radios.tsx'
import { Textarea } from '#design/components/textarea.tsx'
import { Form, FormErrors, field } from '#platform/form.tsx'
import { page, pageAct } from '#platform/page.ts'
import { CASEWORKERS } from '#platform/who.ts'
import { dateAt } from '#rooms/facts'
import { CORRECTED, endCorrection } from '../correction/end-correction.ts'
import { readCorrection } from '../correction/read-correction.ts'
import { AskedShown } from './asked-fields.tsx'

/** What somebody says is wrong, and what comes of it. */
export const correctionPage = page({
  path: '/rights/corrections/:correction',
  who: CASEWORKERS,
  rows: true,
  params: z.object({ correction: z.uuid() }),
  acts: [pageAct(endCorrection, ({ correction }) => `/rights/corrections/${correction}`)],
  async show({ params: { correction }, of, form: formOf, desk }) {
    const form = formOf(endCorrection)
    const asked = await of(readCorrection, { correction })
    const title = `${asked.reference}: something to be put right`
    return {
      title,
      body: (
        <>
          <BackLink href={`/families/${asked.file}/rights`} />
          <FormErrors form={form} />
          <h1 class="govuk-heading-l">{title}</h1>
          <AskedShown asked={asked} today={dateAt(desk.now)} />
          {asked.ended_how ? (
            <p class="govuk-body-l">{WORDS[asked.ended_how as (typeof CORRECTED)[number]]}.</p>
          ) : (
            <Form form={form} submit="Save what came of it">
              <input type="hidden" name="correction" value={correction} />
              <Radios
                {...field(form, 'correctionEnds')}
                label="What came of it?"
                hint="A fact that is wrong is put right where it stands. What somebody else said, or thought, stays as theirs."
                items={CORRECTED.map(value => ({ value, text: WORDS[value] }))}
              />
              <Textarea
                {...field(form, 'answer')}
                label="What they were told"
                hint="Whoever had it from us is told too: the list of what left says who that is."
                rows={3}
              />
            </Form>
          )}
        </>
      ),
    }
  },
})

const WORDS: Readonly<Record<(typeof CORRECTED)[number], string>> = {
  corrected: 'It was put right where it stands',
  'statement-stands-beside': 'The record stays, and their statement stands beside it',
  withdrawn: 'They took it back',
}
