import { BackLink } from '#design/components/back-link.tsx'
import { PasswordInput } from '#design/components/password-input.tsx'
import { Select } from '#design/components/select.tsx'
import { Table } from '#design/components/table.tsx'
import { timeInWords } from '#platform/clock.ts'
import { Form, FormErrors, type FormState, field } from '#platform/form.tsx'
import { page, pageAct } from '#platform/page.ts'
import { ME } from '#platform/paths.ts'
import { addPasskey } from '../add-passkey.ts'
import { type MyFactors, myFactors } from '../my-factors.ts'
import { removePasskey } from '../remove-passkey.ts'
import { ME_PASSKEYS } from './me-paths.ts'
import { knowsPasskeys, PasskeyForm } from './passkey-form.tsx'
import { PasskeyName } from './set-up-second.tsx'

type Passkeys = { passkeys: MyFactors['passkeys'] }

/** One's own passkeys: each with its name, when it was used, and how to take it away; and making another. */
export const myPasskeysPage = page({
  path: ME_PASSKEYS,
  who: 'signed-in',
  as: 'doorkeeper',
  rows: true,
  acts: [pageAct(addPasskey, () => ME_PASSKEYS), pageAct(removePasskey, () => ME_PASSKEYS)],
  async show({ desk, of, form: formOf }) {
    const { passkeys } = await of(myFactors, {})
    const [add, remove] = [formOf(addPasskey), formOf(removePasskey)]
    const title = 'Passkeys'
    return {
      title,
      usesPasskeys: true,
      body: (
        <>
          <BackLink href={ME} />
          <FormErrors form={add} />
          <FormErrors form={remove} />
          <h1 class="govuk-heading-l">{title}</h1>
          {passkeys.length > 0 ? <List passkeys={passkeys} /> : <p class="govuk-body">You have none yet.</p>}
          {knowsPasskeys(desk) ? <Add form={add} /> : <NotHere />}
          {passkeys.length > 0 && <Remove form={remove} passkeys={passkeys} />}
        </>
      ),
    }
  },
})

function List({ passkeys }: Passkeys) {
  return (
    <Table
      caption="Your passkeys"
      captionClass="govuk-table__caption--m"
      cards
      head={['Name', 'Made', 'Last used', 'Password asked too']}
      rows={passkeys.map(({ name, madeAt, usedAt, unlocks }) => [
        name,
        timeInWords(madeAt),
        usedAt ? timeInWords(usedAt) : 'Never',
        unlocks ? 'No' : 'Yes',
      ])}
    />
  )
}

function Add({ form }: { form: FormState }) {
  return (
    <>
      <h2 class="govuk-heading-m">Make a passkey</h2>
      <PasskeyForm form={form} kind="make" options="offer-passkey" submit="Make a passkey">
        <PasskeyName {...field(form, 'name', 'This device')} />
        <PasswordInput {...field(form, 'password')} label="Your password" />
      </PasskeyForm>
    </>
  )
}

const NotHere = () => (
  <p class="govuk-body">
    At this address the service has no name of its own, so browsers make no passkeys for it.
  </p>
)

function Remove({ form, passkeys }: { form: FormState } & Passkeys) {
  return (
    <>
      <h2 class="govuk-heading-m">Take a passkey away</h2>
      <Form form={form} submit="Take it away">
        <Select
          {...field(form, 'passkey')}
          label="Passkey"
          items={passkeys.map(({ id, name }) => ({ value: id, text: name }))}
        />
        <PasswordInput {...field(form, 'password')} id="remove-password" label="Your password" />
      </Form>
    </>
  )
}
