import { z } from 'zod'
import { BackLink } from '#design/components/back-link.tsx'
import { Input } from '#design/components/input.tsx'
import { InsetText } from '#design/components/inset-text.tsx'
import { Radios } from '#design/components/radios.tsx'
import { SummaryList } from '#design/components/summary-list.tsx'
import { Textarea } from '#design/components/textarea.tsx'
import { timeInWords } from '#platform/clock.ts'
import { Form, FormErrors, type FormState, field } from '#platform/form.tsx'
import { page, pageAct } from '#platform/page.ts'
import { CASEWORKERS } from '#platform/who.ts'
import { BODY_KIND_WORDS, BODY_KINDS } from '../consent/codes.ts'
import { type AgencyRequest, agencyRequestsOf } from '../la-requests/agency-requests-of.ts'
import { ANSWER_WORDS, ANSWERS, ASK_WORDS, ASKS, NEUTRAL_WORDS, OUTCOME_WORDS } from '../la-requests/codes.ts'
import { recordAgencyRequest } from '../la-requests/record-agency-request.ts'
import { settleAgencyRequest } from '../la-requests/settle-agency-request.ts'

/** What agencies wanted about a family: recorded, and declined or put to the family; never answered from here. */
export const agencyRequestsPage = page({
  path: '/families/:file/agency-requests',
  who: CASEWORKERS,
  rows: true,
  params: z.object({ file: z.uuid() }),
  acts: [
    pageAct(recordAgencyRequest, ({ file }) => `/families/${file}/agency-requests`),
    pageAct(settleAgencyRequest, ({ file, answer }) =>
      answer === 'permitted' ? `/families/${file}/permissions/new` : `/families/${file}/agency-requests`,
    ),
  ],
  async show({ params: { file }, of, form: formOf }) {
    const [record, settle] = [formOf(recordAgencyRequest), formOf(settleAgencyRequest)]
    const { reference, requests } = await of(agencyRequestsOf, { file })
    const title = 'What agencies want about them'
    return {
      title,
      body: (
        <>
          <BackLink href={`/families/${file}/sharing`} />
          <FormErrors form={record} />
          <FormErrors form={settle} />
          <h1 class="govuk-heading-l">{title}</h1>
          <p class="govuk-body">{reference}</p>
          {requests.map((request, before) => (
            <OneRequest request={request} number={before + 1} form={settle} />
          ))}
          <h2 class="govuk-heading-m">Somebody asks</h2>
          <p class="govuk-body">Say this, whoever asks and whichever family they name:</p>
          <InsetText>“{NEUTRAL_WORDS}”</InsetText>
          <Record form={record} file={file} />
        </>
      ),
    }
  },
})

function OneRequest(props: { request: AgencyRequest; number: number; form: FormState }) {
  const { request, number, form } = props
  const { id, bodyKind, body, person, kind, asked, outcome, at, by, answer, said } = request
  const who = [person, body].filter(Boolean).join(', ')
  return (
    <section aria-label={`${number}. What was asked, ${timeInWords(at)}`}>
      <SummaryList
        rows={[
          {
            key: 'Who asked',
            value: who ? (
              <span data-typed>{`${who} (${BODY_KIND_WORDS[bodyKind].toLowerCase()})`}</span>
            ) : (
              BODY_KIND_WORDS[bodyKind]
            ),
          },
          { key: 'What they want', value: ASK_WORDS[kind] },
          { key: 'In words', value: <span class="evenhand-words">{asked}</span> },
          { key: 'What became of it', value: `${OUTCOME_WORDS[outcome]}, ${timeInWords(at)}, by ${by}` },
          answer && { key: 'What the family said', value: `${ANSWER_WORDS[answer]}. ${said}` },
        ]}
      />
      {outcome === 'family-asked' && !answer && (
        <Form form={form} submit="Save what they said" isLesser>
          <input type="hidden" name="request" value={id} />
          <Radios
            {...field(form, 'answer')}
            label="What does the family say?"
            items={ANSWERS.map(value => ({ value, text: ANSWER_WORDS[value] }))}
          />
          <Textarea {...field(form, 'said')} label="In their words (optional)" rows={2} spellcheck />
        </Form>
      )}
    </section>
  )
}

const Record = ({ form, file }: { form: FormState; file: string }) => (
  <Form form={form} submit="Save the request">
    <input type="hidden" name="file" value={file} />
    <Radios
      {...field(form, 'bodyKind')}
      label="Who asks?"
      items={BODY_KINDS.map(value => ({ value, text: BODY_KIND_WORDS[value] }))}
    />
    <Input {...field(form, 'body')} label="Which one (optional)" autocomplete="off" />
    <Input {...field(form, 'person')} label="Who there (optional)" autocomplete="off" spellcheck={false} />
    <Radios
      {...field(form, 'kind')}
      label="What do they want?"
      items={ASKS.map(value => ({ value, text: ASK_WORDS[value] }))}
    />
    <Textarea {...field(form, 'asked')} label="What they asked for" rows={3} spellcheck />
    <Radios
      {...field(form, 'outcome')}
      label="What becomes of it?"
      items={[
        { value: 'declined', text: 'Declined', hint: 'We act for no agency, and tell nobody anything.' },
        {
          value: 'family-asked',
          text: 'We ask the family',
          hint: 'It stands beside their file and cases until they have answered. Whoever asked is told nothing meanwhile.',
        },
      ]}
    />
  </Form>
)
