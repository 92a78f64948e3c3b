import { z } from 'zod'
import { BackLink } from '#design/components/back-link.tsx'
import { InsetText } from '#design/components/inset-text.tsx'
import { KeptText } from '#design/components/kept-text.tsx'
import { Radios } from '#design/components/radios.tsx'
import { SummaryList } from '#design/components/summary-list.tsx'
import { Textarea } from '#design/components/textarea.tsx'
import { Form, FormErrors, field } from '#platform/form.tsx'
import { page, pageAct } from '#platform/page.ts'
import { LEADERS } from '#platform/who.ts'
import { LEVEL_WORDS, LEVELS } from '../cases/level.ts'
import { readSample } from '../samples/read-sample.ts'
import { BASES, BASIS_WORDS } from '../samples/sample-words.ts'
import { settleSample } from '../samples/settle-sample.ts'

/** A look at one drawn case: its level again, on what it is told, and how it stands without who it is about. */
export const sampleCasePage = page({
  path: '/samples/:draw/cases/:sample',
  who: LEADERS,
  rows: true,
  params: z.object({ draw: z.uuid(), sample: z.uuid() }),
  acts: [pageAct(settleSample, ({ draw, sample }) => `/samples/${draw}/cases/${sample}`)],
  async show({ params: { draw, sample }, of, form: formOf }) {
    const whole = await of(readSample, { sample })
    const form = formOf(settleSample)
    const { figures, anonymised } = whole
    const title = `Case ${whole.place} of the sample`
    return {
      title,
      body: (
        <>
          <BackLink href={`/samples/${draw}`}>Back to the sample</BackLink>
          <FormErrors form={form} />
          <h1 class="govuk-heading-l">{title}</h1>
          <p class="govuk-body">
            {whole.basis === 'permitted' ? (
              <a class="govuk-link" href={`/cases/${whole.case}`}>
                The family permitted it: open the case
              </a>
            ) : (
              <>
                The case itself is opened for this only where the family permitted it: see{' '}
                <a class="govuk-link" href={`/families/${whole.file}/sharing`}>
                  what they permit
                </a>
                , or{' '}
                <a class="govuk-link" href={`/families/${whole.file}/permissions/new`}>
                  record that they do
                </a>
                .
              </>
            )}
          </p>
          <SummaryList
            rows={[
              { key: 'About', value: figures.about },
              { key: 'How long', value: figures.howLong },
              { key: 'Closed in', value: figures.closed },
              { key: 'Level', value: LEVEL_WORDS[whole.level] ?? String(whole.level) },
              { key: 'How they saw it', value: figures.hasPerspective ? 'Recorded' : 'Not recorded' },
              { key: 'Options explained', value: String(figures.optionsExplained) },
              { key: 'Our role', value: figures.isRoleExplained ? 'Explained' : 'Not explained' },
              { key: 'Meetings', value: String(figures.meetings) },
              { key: 'Reasons given', value: String(figures.reasons) },
            ]}
          />
          {form.conflict && (
            <KeptText
              by="Somebody else"
              fields={[
                { label: 'Account', theirs: whole.account, yours: String(form.typed.account ?? '') },
                { label: 'Note', theirs: whole.note, yours: String(form.typed.note ?? '') },
              ]}
            />
          )}
          <Form form={form} submit="Save the look at it" version={whole.version}>
            <Radios
              {...field(form, 'level', whole.moderatedLevel ? String(whole.moderatedLevel) : undefined)}
              label="Level on a second look"
              items={LEVELS.map(value => ({ value, text: LEVEL_WORDS[Number(value)] ?? value }))}
            />
            <Radios
              {...field(form, 'basis', whole.basis ?? undefined)}
              label="On what it is told"
              items={BASES.map(value => ({ value, text: BASIS_WORDS[value] }))}
            />
            <Textarea
              {...field(form, 'account', whole.account)}
              label="What the pack says about it"
              hint="Names, schools, places, dates and numbers are taken out. A sentence that might still say who it is about is left out."
              rows={5}
              spellcheck
            />
            <Textarea
              {...field(form, 'note', whole.note)}
              label="Note for those who lead"
              rows={3}
              spellcheck
            />
          </Form>
          {whole.account && (
            <>
              <h2 class="govuk-heading-m">As the pack says it: read it before it leaves</h2>
              <InsetText>
                <p class="evenhand-words">{anonymised.text || 'Nothing of it can be told.'}</p>
              </InsetText>
              <p class="govuk-body-s">Sentences left out: {anonymised.leftOut}.</p>
            </>
          )}
        </>
      ),
    }
  },
})
