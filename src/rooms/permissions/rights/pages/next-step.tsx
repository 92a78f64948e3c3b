import { Button } from '#design/components/button.tsx'
import { Input } from '#design/components/input.tsx'
import { Radios } from '#design/components/radios.tsx'
import { Textarea } from '#design/components/textarea.tsx'
import { Form, type FormState, field } from '#platform/form.tsx'
import { ToPrint } from '#platform/paper/print-choice.tsx'
import { dayMonthYear } from '#rooms/facts'
import { GIVEN_HOW, GIVEN_WORDS, IDENTITY, IDENTITY_WORDS } from '../access/access-request.ts'
import { checkIdentity } from '../access/check-identity.ts'
import { clearAccess } from '../access/clear-access.ts'
import { giveAccess } from '../access/give-access.ts'
import type { AccessInFull } from '../access/read-access.ts'

type FormOf = (command: { readonly name: string }) => FormState
interface Step {
  readonly whole: AccessInFull
  readonly form: FormOf
  readonly leads: boolean
  readonly collect: { readonly name: string }
  readonly today: string
}

/** The one thing to do next, and nothing before its time. */
export function NextStep(step: Step) {
  const { whole, form, leads } = step
  const { request, size } = whole
  if (request.ended_at) return <Over {...step} />
  if (!request.identity) return <WhoIsIt {...step} />
  if (request.competence === 'child-objects')
    return <p class="govuk-body-l">It cannot be given to a parent. Refuse it below, with the reason.</p>
  if (!leads)
    return <p class="govuk-body-l">The co-ordinator or a deputy collects it, reads it and answers.</p>
  if (!request.collected_at) return <Collect {...step} />
  if (size.waiting > 0) return <Review access={request.id} waiting={size.waiting} toSee={size.toSee} />
  return <Give whole={whole} form={form(giveAccess)} />
}

const Hidden = ({ access }: { access: string }) => <input type="hidden" name="access" value={access} />

function WhoIsIt({ whole, form: formOf, today }: Step) {
  const form = formOf(checkIdentity)
  return (
    <>
      <h2 class="govuk-heading-m">1. Is it them?</h2>
      <Form form={form} submit="Save">
        <Hidden access={whole.request.id} />
        <Radios
          {...field(form, 'identity')}
          label="How do you know?"
          hint="Do not ask for papers where you know them. Where you must, the month begins when you have seen them."
          items={IDENTITY.map(value => ({ value, text: IDENTITY_WORDS[value] }))}
        />
        <Input
          {...field(form, 'identityOn', dayMonthYear(today))}
          label="On"
          class="govuk-input--width-10"
          autocomplete="off"
        />
      </Form>
    </>
  )
}

function Collect({ whole, form: formOf, collect }: Step) {
  const form = formOf(collect)
  return (
    <>
      <h2 class="govuk-heading-m">2. Collect it</h2>
      <p class="govuk-body">
        Everything in this file is collected at once: contacts, people, accounts, decisions, dates, letters,
        documents, who looked. A file that is kept apart from it is not looked into.
      </p>
      <Form form={form} submit="Collect everything">
        <Hidden access={whole.request.id} />
        <Textarea
          {...field(form, 'paper', whole.words.paper)}
          label="On paper, or kept elsewhere"
          hint="Notebooks, post, e-mail boxes, telephones: what you found and enclose. It stands in the answer."
          rows={3}
        />
      </Form>
    </>
  )
}

const Review = ({ access, waiting, toSee }: { access: string; waiting: number; toSee: number }) => (
  <>
    <h2 class="govuk-heading-m">3. Read what may tell of somebody else</h2>
    <p class="govuk-body">
      {waiting} of {toSee} wait for your decision. Nothing leaves before each has been read.
    </p>
    <Button href={`/rights/access/${access}/review`}>Go on reading</Button>
  </>
)

function Give({ whole, form }: { whole: AccessInFull; form: FormState }) {
  const { request, size } = whole
  return (
    <>
      <h2 class="govuk-heading-m">4. Give it</h2>
      <p class="govuk-body">
        {size.items} records: words taken out of {size.cut}, {size.withheld} left out.{' '}
        <a class="govuk-link" href={`/rights/access/${request.id}/review?all=yes`}>
          Look through all of it
        </a>
      </p>
      <AsFiles whole={whole} />
      <Form form={form} submit="They have it">
        <Hidden access={request.id} />
        <Radios
          {...field(form, 'givenHow')}
          label="How did it reach them?"
          hint="Not by plain e-mail: it is a family’s whole story."
          items={GIVEN_HOW.map(value => ({ value, text: GIVEN_WORDS[value] }))}
        />
      </Form>
    </>
  )
}

function AsFiles({ whole: { request, size, parts } }: { whole: AccessInFull }) {
  return (
    <>
      {Array.from({ length: parts }, (_, n) => (
        <ToPrint action={`/rights/access/${request.id}/pdf`} beside={[['part', n + 1]]} />
      ))}
      <ul class="govuk-list">
        <li>
          <a class="govuk-link" href={`/rights/access/${request.id}/answer`} download>
            For a program (JSON)
          </a>
        </li>
        {size.documents > 0 && (
          <li>
            <a class="govuk-link" href={`/families/${request.file}/documents`}>
              {size.documents} {size.documents === 1 ? 'document' : 'documents'} to enclose
            </a>
          </li>
        )}
      </ul>
    </>
  )
}

function Over({ whole, form, leads }: Step) {
  const { request } = whole
  const how = request.ended_how
  return (
    <>
      <p class="govuk-body-l">
        {how === 'refused' && 'Refused. They were told why, and how to complain.'}
        {how === 'withdrawn' && 'They took it back.'}
        {how && how !== 'refused' && how !== 'withdrawn' && `${GIVEN_WORDS[how]}.`}
      </p>
      {leads && !request.cleared_at && (
        <>
          <AsFiles whole={whole} />
          <p class="govuk-body">Our copy of the answer is deleted a month after they had it, or now.</p>
          <Form form={form(clearAccess)} submit="Delete our copy" isLesser>
            <Hidden access={request.id} />
          </Form>
        </>
      )}
      {request.cleared_at && <p class="govuk-body">Our copy of the answer is deleted.</p>}
    </>
  )
}
