import { Input } from '#design/components/input.tsx'
import { Panel } from '#design/components/panel.tsx'
import { Radios } from '#design/components/radios.tsx'
import { Form, FormErrors, type FormState, Instead } from '#platform/form.tsx'
import type { Asking } from '#platform/page.ts'
import { pageAct } from '#platform/page.ts'
import { ASK } from '#platform/paths.ts'
import { beginRequest, newCode, putInRequest } from '#rooms/casework'
import { dateAt, dateInWords } from '#rooms/facts'
import { type Asked, askedField, MatterFields, ReachFields, Untouched } from './ask-fields.tsx'
import { Link, type ReachNow } from './reach-words.tsx'

export const ASK_TITLE = 'Ask for help'

/** Sending leads to the reference; keeping shows the form again with its code, which must not stand in an address. */
export const ASK_ACTS = [
  pageAct(putInRequest, ({ request }) => `${ASK}/sent/${request}`),
  pageAct(beginRequest, () => undefined),
]

/** The form by which anybody asks for help: nine questions, of which two must be answered. */
export function AskForm(props: {
  asking: Pick<Asking<unknown>, 'form' | 'desk'>
  now: ReachNow
  kept?: Readonly<Record<string, string>>
  code?: string
}) {
  const { asking, now, kept = {}, code: given } = props
  const [send, keep] = [asking.form(putInRequest), asking.form(beginRequest)]
  const asked = { form: lastUsed(send, keep), kept }
  const typed = asked.form.typed['code']
  const code = typeof typed === 'string' ? typed : (given ?? newCode())
  return (
    <>
      <FormErrors form={asked.form} />
      {keep.isDone && <Kept code={code} until={new Date(asking.desk.now.getTime() + A_FORTNIGHT_MS)} />}
      <h1 class="govuk-heading-l">{ASK_TITLE}</h1>
      <Before now={now} />
      <Form
        form={asked.form === keep ? { ...send, ...shownOf(keep) } : send}
        submit="Send"
        instead={<Instead form={keep}>Keep it and finish later</Instead>}
      >
        <input type="hidden" name="code" value={code} />
        <Untouched />
        <You asked={asked} />
        <ReachFields asked={asked} whose="you" />
        <MatterFields asked={asked} own />
      </Form>
    </>
  )
}

const A_FORTNIGHT_MS = 14 * 24 * 3_600_000

/** Both acts have the same fields: what was typed is in whichever was sent. */
const lastUsed = (send: FormState, keep: FormState): FormState =>
  Object.keys(keep.typed).length > 0 ? keep : send

const shownOf = ({ typed, faults, refusal }: FormState) => ({ typed, faults, ...(refusal && { refusal }) })

function Kept({ code, until }: { code: string; until: Date }) {
  return (
    <>
      <Panel title="Your form is kept" headingLevel={2}>
        Write this code down, or print this page:
        <br />
        <strong class="evenhand-code">{code}</strong>
      </Panel>
      <p class="govuk-body">
        The code opens your form until {dateInWords(dateAt(until))}, at{' '}
        <Link to={`${ASK}/continue`}>Go on with a form that you began</Link>. Nobody can open it without the
        code, and we cannot either. Nothing has been sent to us yet.
      </p>
    </>
  )
}

function Before({ now: { service, reach, wait } }: { now: ReachNow }) {
  return (
    <>
      {!reach.isOpen && (
        <p class="govuk-body">
          <strong>The service is closed for now.</strong> {reach.message} You can still send this: we read it
          when we are back.
        </p>
      )}
      <p class="govuk-body-l">It takes about five minutes. You need no account.</p>
      <p class="govuk-body">
        One of us reads what you write, and gets in touch. {wait} You can also ring {service.telephone}.
      </p>
      <p class="govuk-body">
        It is confidential, with one limit: if somebody may come to serious harm, we may have to tell those
        who can protect them. If somebody is in danger now, ring 999.
      </p>
      <p class="govuk-body">
        After you have sent it you can add photos of letters.{' '}
        <Link to={`${ASK}/continue`}>Go on with a form that you began</Link>
      </p>
    </>
  )
}

function You({ asked }: { asked: Asked }) {
  return (
    <>
      <Radios
        {...askedField(asked, 'from')}
        label={{ text: 'Who are you?', size: 'm' }}
        items={[
          { value: 'parent', text: 'A parent or carer' },
          { value: 'young-person', text: 'A young person, asking for myself' },
          { value: 'other', text: 'Somebody else, such as a friend or relative' },
        ]}
      />
      <Input
        {...askedField(asked, 'name')}
        label={{ text: 'What is your name? (optional)', size: 'm' }}
        hint="Or what you would like to be called."
        autocomplete="name"
      />
    </>
  )
}
