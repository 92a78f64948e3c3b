import { z } from 'zod'
import { BackLink } from '#design/components/back-link.tsx'
import { Details } from '#design/components/details.tsx'
import { NotificationBanner } from '#design/components/notification-banner.tsx'
import { Radios } from '#design/components/radios.tsx'
import { Select } from '#design/components/select.tsx'
import { SummaryList } from '#design/components/summary-list.tsx'
import { Table } from '#design/components/table.tsx'
import { Textarea } from '#design/components/textarea.tsx'
import { WarningText } from '#design/components/warning-text.tsx'
import { timeInWords } from '#platform/clock.ts'
import { Form, FormErrors, type FormState, field } from '#platform/form.tsx'
import { page, pageAct } from '#platform/page.ts'
import { CASEWORKERS, LEADERS, mayPass } from '#platform/who.ts'
import { dateInWords } from '#rooms/facts'
import { colleaguesWith } from '#rooms/people'
import { addToConcern } from '../safeguarding/add-to-concern.ts'
import { type ConcernInFull, readConcern } from '../safeguarding/read-concern.ts'
import { shareConcern } from '../safeguarding/share-concern.ts'
import { STEP_HINTS, STEP_WORDS, STEPS } from '../safeguarding/steps.ts'

/** One concern: what was said, what was done about it, and what is to be written down next. */
export const concernPage = page({
  path: '/concerns/:concern',
  who: CASEWORKERS,
  rows: true,
  params: z.object({ concern: z.uuid(), alerted: z.coerce.number().optional().catch(undefined) }),
  acts: [
    pageAct(addToConcern, ({ concern }) => `/concerns/${concern}`),
    pageAct(shareConcern, ({ concern }) => `/concerns/${concern}`),
  ],
  async show({ params: { concern: id, alerted }, of, form: formOf, desk }) {
    const [add, share] = [formOf(addToConcern), formOf(shareConcern)]
    const whole = await of(readConcern, { concern: id })
    const leads = mayPass([...LEADERS, 'safeguarding-lead'], desk.person)
    const colleagues = await colleaguesWith(desk, leads ? CASEWORKERS : [...LEADERS, 'safeguarding-lead'])
    const title = 'A concern about a child'
    return {
      title,
      body: (
        <>
          <BackLink href="/concerns">All concerns</BackLink>
          <FormErrors form={add} />
          <FormErrors form={share} />
          {alerted !== undefined && <Saved alerted={alerted} />}
          <h1 class="govuk-heading-l">{title}</h1>
          {whole.isInDanger && !whole.reviewedAt && <WarningText>Somebody may be in danger now.</WarningText>}
          <What whole={whole} />
          <Done whole={whole} />
          <Add form={add} id={id} file={whole.file} />
          {colleagues.length > 0 && <Share form={share} id={id} colleagues={colleagues} />}
        </>
      ),
    }
  },
})

const Saved = ({ alerted }: { alerted: number }) => (
  <NotificationBanner type="success">
    {alerted > 0
      ? 'Saved. Whoever leads safeguarding is told now.'
      : 'Saved. Nobody else here may be told of it: pass it on yourself now, to children’s social care or the police.'}
  </NotificationBanner>
)

const What = ({ whole }: { whole: ConcernInFull }) => (
  <SummaryList
    rows={[
      { key: 'About', value: <span data-typed>{whole.child}</span> },
      { key: 'What was said or seen', value: <span class="evenhand-words">{whole.words}</span> },
      { key: 'In whose words', value: <span class="evenhand-words">{whole.whose}</span> },
      whole.reason !== '' && {
        key: 'Why it worries',
        value: <span class="evenhand-words">{whole.reason}</span>,
      },
      { key: 'Recorded', value: `${timeInWords(whole.at)}, by ${whole.by}` },
      whole.reference !== undefined && {
        key: 'Family',
        value: (
          <a class="govuk-link" href={`/families/${whole.file}`}>
            {whole.reference}
          </a>
        ),
      },
      {
        key: 'Review',
        value: whole.reviewedAt
          ? `Reviewed, ${timeInWords(whole.reviewedAt)}`
          : `By ${dateInWords(whole.reviewOn)}`,
      },
    ]}
  />
)

const Done = ({ whole: { steps } }: { whole: ConcernInFull }) =>
  steps.length === 0 ? (
    <p class="govuk-body">Nothing has been written down yet of what was done.</p>
  ) : (
    <Table
      caption="What was done"
      captionClass="govuk-table__caption--m"
      cards
      head={['What', 'In words', 'By whom']}
      rows={steps.map(({ kind, words, by, at }) => [
        STEP_WORDS[kind],
        <span class="evenhand-words">{words}</span>,
        `${by}, ${timeInWords(at)}`,
      ])}
    />
  )

const Add = ({ form, id, file }: { form: FormState; id: string; file: string }) => (
  <>
    <h2 class="govuk-heading-m">Write down what was done</h2>
    <Form form={form} submit="Save">
      <input type="hidden" name="concern" value={id} />
      <Radios
        {...field(form, 'kind')}
        label="What was done?"
        items={STEPS.map(value => ({ value, text: STEP_WORDS[value], hint: STEP_HINTS[value] }))}
      />
      <Textarea {...field(form, 'words')} label="In words" rows={4} spellcheck />
    </Form>
    <p class="govuk-body">
      To pass it on in writing,{' '}
      <a class="govuk-link" href={`/families/${file}/disclosures/lawful/child-protection`}>
        prepare what will go
      </a>
      .
    </p>
  </>
)

const Share = (props: {
  form: FormState
  id: string
  colleagues: readonly { id: string; name: string }[]
}) => (
  <Details summary="Open it to somebody else who needs it">
    <Form form={props.form} submit="Open it to them" isLesser>
      <input type="hidden" name="concern" value={props.id} />
      <Select
        {...field(props.form, 'person')}
        label="Who?"
        items={[
          { value: '', text: 'Choose' },
          ...props.colleagues.map(({ id, name }) => ({ value: id, text: name })),
        ]}
      />
    </Form>
  </Details>
)
