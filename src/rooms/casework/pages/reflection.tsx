import { z } from 'zod'
import { BackLink } from '#design/components/back-link.tsx'
import { KeptText } from '#design/components/kept-text.tsx'
import { Textarea } from '#design/components/textarea.tsx'
import { timeInWords } from '#platform/clock.ts'
import { Form, FormErrors, field } from '#platform/form.tsx'
import { page, pageAct } from '#platform/page.ts'
import { PROMPTS, reflect } from '../meetings/reflect.ts'
import { reflectionsOn } from '../meetings/reflections-on.ts'
import { ATTENDERS } from '../meetings/who-attends.ts'

const CODES = Object.keys(PROMPTS) as (keyof typeof PROMPTS)[]

/** Reflecting on a meeting: one's own page, which only those who lead read too, for supervision (D10). */
export const reflectionPage = page({
  path: '/meetings/:meeting/reflection',
  who: ATTENDERS,
  rows: true,
  params: z.object({ meeting: z.uuid() }),
  acts: [pageAct(reflect, ({ meeting }) => `/meetings/${meeting}/reflection`)],
  async show({ params: { meeting }, of, form: formOf }) {
    const form = formOf(reflect)
    const { reflections } = await of(reflectionsOn, { meeting })
    const mine = reflections.find(({ isMine }) => isMine)
    const title = 'Reflect on this meeting'
    return {
      title,
      body: (
        <>
          <BackLink href={`/meetings/${meeting}`}>Back to the meeting</BackLink>
          <FormErrors form={form} />
          <h1 class="govuk-heading-l">{title}</h1>
          <p class="govuk-body">
            You read this, and so do the co-ordinator and the deputy, in supervision. Nobody else does. Answer
            what helps you; leave the rest.
          </p>
          {form.conflict && mine && (
            <KeptText
              by="You, elsewhere"
              fields={CODES.map(code => ({
                label: PROMPTS[code],
                theirs: mine.words[code] ?? '',
                yours: String(form.typed[code] ?? ''),
              }))}
            />
          )}
          <Form form={form} submit="Save for me and supervision" version={mine?.version ?? 0}>
            {CODES.map(code => (
              <Textarea {...field(form, code, mine?.words[code])} label={PROMPTS[code]} rows={3} spellcheck />
            ))}
          </Form>
          {reflections
            .filter(({ isMine }) => !isMine)
            .map(({ by, at, words }) => (
              <section aria-label={`What ${by} wrote`}>
                <h2 class="govuk-heading-m">
                  {by}, {timeInWords(at)}
                </h2>
                {CODES.filter(code => words[code]).map(code => (
                  <>
                    <p class="govuk-body-s">{PROMPTS[code]}</p>
                    <p class="evenhand-words">{words[code]}</p>
                  </>
                ))}
              </section>
            ))}
        </>
      ),
    }
  },
})
