import { z } from 'zod'
import { BackLink } from '#design/components/back-link.tsx'
import { Checkboxes } from '#design/components/checkboxes.tsx'
import { Input } from '#design/components/input.tsx'
import { Radios } from '#design/components/radios.tsx'
import { Select } from '#design/components/select.tsx'
import { Textarea } from '#design/components/textarea.tsx'
import { Form, FormErrors, type FormState, field, ticks } from '#platform/form.tsx'
import { page, pageAct } from '#platform/page.ts'
import { LEADERS } from '#platform/who.ts'
import type { FileKeeper } from '#rooms/vault'
import { ERASURE_REASONS, eraseFile } from '../erase-file.ts'
import { excludePerson, letInAgain } from '../exclude-person.ts'
import { grantFile, withdrawFile } from '../grant-file.ts'
import { interestAsks } from '../interests/refusals.ts'
import { liftRestriction } from '../lift-restriction.ts'
import { restrictFile } from '../restrict-file.ts'
import { whoMayOpen } from '../who-may-open.ts'

type One = { person: string; name: string }

/** Who can open one file: restrict it, open it to a volunteer, shut somebody out, erase it. For those who lead. */
export const accessPage = (keepers: readonly FileKeeper[]) => {
  const [exclude, erase] = [excludePerson(keepers), eraseFile(keepers)]
  const here = ({ file }: { file: string }) => `/families/${file}/access`
  return page({
    path: '/families/:file/access',
    who: LEADERS,
    rows: true,
    params: z.object({ file: z.uuid() }),
    acts: [
      pageAct(restrictFile, here),
      pageAct(liftRestriction, here),
      pageAct(grantFile, here),
      pageAct(withdrawFile, here),
      pageAct(exclude, here),
      pageAct(letInAgain, here),
      pageAct(erase, () => '/families'),
    ],
    async show({ params: { file }, of, form, desk }) {
      const {
        reference,
        restricted: isRestricted,
        named,
        caseworkers,
        volunteers,
        shutOut,
      } = await of(whoMayOpen, { file })
      const forms = [restrictFile, liftRestriction, grantFile, withdrawFile, exclude, letInAgain, erase].map(
        form,
      )
      const title = `Who can open ${reference}`
      return {
        title,
        body: (
          <>
            <BackLink href={`/families/${file}`} />
            {forms.map(one => (
              <FormErrors form={one} />
            ))}
            <h1 class="govuk-heading-l">{title}</h1>
            <Now isRestricted={isRestricted} named={named} shutOut={shutOut} />
            {isRestricted ? (
              <Form form={form(liftRestriction)} submit="Lift the restriction" />
            ) : (
              <Restrict
                form={form(restrictFile)}
                people={caseworkers.filter(isNot(desk.person?.id)).filter(notAmong(shutOut))}
              />
            )}
            <Choose
              form={form(grantFile)}
              title="Open it to somebody else"
              says="They open this file and no other that is not theirs already."
              people={[...volunteers, ...(isRestricted ? caseworkers : [])].filter(
                notAmong([...named, ...shutOut]),
              )}
              label="Open it to"
              submit="Open it to them"
              asksWhy={form(grantFile).refusal?.kind === interestAsks}
            />
            <Choose
              form={form(withdrawFile)}
              title="Close it to somebody it was opened to"
              says="At once. Where there is a quarrel, shut them out instead: that exchanges the key as well."
              people={named.filter(isNot(desk.person?.id))}
              label="Close it to"
              submit="Close it to them"
            />
            <Choose
              form={form(exclude)}
              title="Shut somebody out"
              says="The file gets a new key and everything in it is sealed anew. What they may have kept opens nothing; what they have read, they have read. If they hold the key to all files, this file becomes restricted to everybody else. They stay out, however the file is opened later, until somebody who leads lets them in again."
              people={[...caseworkers, ...volunteers]
                .filter(isNot(desk.person?.id))
                .filter(notAmong(shutOut))}
              label="Shut out"
              submit="Shut them out"
            />
            <Choose
              form={form(letInAgain)}
              title="Let somebody in again"
              says="Nothing opens by this alone: afterwards the file can be opened to them by name, or to everybody."
              people={shutOut}
              label="Let in again"
              submit="Let them in again"
            />
            <h2 class="govuk-heading-m">A colleague’s family</h2>
            <p class="govuk-body">
              <a class="govuk-link" href={`/families/${file}/colleague`}>
                This family is a colleague’s
              </a>
            </p>
            <Erase form={form(erase)} reference={reference} />
          </>
        ),
      }
    },
  })
}

const isNot =
  (id: string | undefined) =>
  ({ person }: One) =>
    person !== id

const notAmong =
  (people: readonly One[]) =>
  ({ person }: One) =>
    !people.some(one => one.person === person)

function Now(props: { isRestricted: boolean; named: readonly One[]; shutOut: readonly One[] }) {
  const { isRestricted } = props
  const [names, out] = [props.named, props.shutOut].map(people => people.map(({ name }) => name).join(', '))
  return (
    <p class="govuk-body-l">
      {isRestricted
        ? `Restricted: only ${names} can open it, and two recovery sheets.`
        : `Everybody who works with families and holds the key${names ? `, and ${names}` : ''}.`}
      {out && ` Shut out: ${out}.`}
    </p>
  )
}

function Restrict({ form, people }: { form: FormState; people: readonly One[] }) {
  return (
    <>
      <h2 class="govuk-heading-m">Restrict it</h2>
      <p class="govuk-body">
        Only you and those ticked open it, see it in a list, or find it by its reference or a name.
      </p>
      <Form form={form} submit="Restrict the file">
        {people.length > 0 && (
          <Checkboxes
            {...ticks(form, 'people')}
            label="Who can open it, besides you"
            items={people.map(({ person, name }) => ({ value: person, text: name }))}
          />
        )}
      </Form>
    </>
  )
}

/** One person out of a list, for one act; nothing while there is nobody. */
function Choose(props: {
  form: FormState
  title: string
  says: string
  people: readonly One[]
  label: string
  submit: string
  /** An interest stands between: whoever leads may go on with a reason. */
  asksWhy?: boolean
}) {
  const { form, title, says, people, label, submit, asksWhy } = props
  if (people.length === 0) return null
  return (
    <>
      <h2 class="govuk-heading-m">{title}</h2>
      <p class="govuk-body">{says}</p>
      <Form form={form} submit={submit}>
        <Select
          {...field(form, 'person')}
          id={`${form.command}-person`}
          label={label}
          items={[
            { value: '', text: 'Choose somebody' },
            ...people.map(({ person, name }) => ({ value: person, text: name })),
          ]}
        />
        {asksWhy && (
          <Textarea
            {...field(form, 'reason')}
            label="Why are they to work with this family all the same?"
            rows={3}
            spellcheck
          />
        )}
      </Form>
    </>
  )
}

const REASON_WORDS: Readonly<Record<(typeof ERASURE_REASONS)[number], string>> = {
  'asked-by-family': 'The family asked for it',
  'retention-over': 'It was kept as long as it may be',
  'opened-by-mistake': 'It was opened by mistake',
}

function Erase({ form, reference }: { form: FormState; reference: string }) {
  return (
    <>
      <h2 class="govuk-heading-m">Erase it</h2>
      <p class="govuk-body">
        Its keys and everything in it are deleted for good, and again after any restore. That it was erased,
        by whom and when, stays in the ledger.
      </p>
      <Form form={form} submit="Erase the file">
        <Radios
          {...field(form, 'reason')}
          label="Why"
          items={ERASURE_REASONS.map(value => ({ value, text: REASON_WORDS[value] }))}
        />
        <Input
          {...field(form, 'reference')}
          label={`Type ${reference} to confirm`}
          autocomplete="off"
          spellcheck={false}
          class="govuk-input--width-10"
        />
      </Form>
    </>
  )
}
