import { BackLink } from '#design/components/back-link.tsx'
import { Details } from '#design/components/details.tsx'
import { Input } from '#design/components/input.tsx'
import { Select } from '#design/components/select.tsx'
import { Form, FormErrors, type FormState, field } from '#platform/form.tsx'
import { page, pageAct } from '#platform/page.ts'
import { mayPass } from '#platform/who.ts'
import { KEEPERS } from '../keepers.ts'
import { ledgerNow } from '../ledger-now.ts'
import { registerWitness } from '../register-witness.ts'
import { withdrawWitness } from '../withdraw-witness.ts'
import { Key } from './keys.tsx'

/** Whose keys outside the server may sign seals, and how to add one. */
export const witnessesPage = page({
  path: '/ledger/witnesses',
  who: KEEPERS,
  rows: true,
  acts: [
    pageAct(registerWitness, () => '/ledger/witnesses'),
    pageAct(withdrawWitness, () => '/ledger/witnesses'),
  ],
  async show({ of, form: formOf, desk }) {
    const { witnesses, withdrawn } = await of(ledgerNow, {})
    const [form, toWithdraw] = [formOf(registerWitness), formOf(withdrawWitness)]
    const mayChange = mayPass(registerWitness.who, desk.person)
    const title = 'Witnesses of the ledger'
    return {
      title,
      body: (
        <>
          <BackLink href="/ledger" />
          <FormErrors form={form} />
          <FormErrors form={toWithdraw} />
          <h1 class="govuk-heading-l">{title}</h1>
          <p class="govuk-body">
            A witness holds a key on a computer of their own. Before they sign a seal, their computer checks
            that the ledger grew out of the one they signed before. With one witness who is independent of
            whoever runs the server, nobody can rewrite the past and seal it anew unnoticed.
          </p>
          {witnesses.length === 0 && <p class="govuk-body">No key is registered yet.</p>}
          {witnesses.map(key => (
            <Key text={key} />
          ))}
          {withdrawn.length > 0 && (
            <Details summary="Keys that were withdrawn">
              {withdrawn.map(key => (
                <Key text={key} />
              ))}
            </Details>
          )}
          {mayChange && <Register form={form} />}
          {mayChange && witnesses.length > 0 && <Withdraw form={toWithdraw} keys={witnesses} />}
        </>
      ),
    }
  },
})

function Register({ form }: { form: FormState }) {
  return (
    <>
      <h2 class="govuk-heading-m">Register a key</h2>
      <p class="govuk-body">
        The witness makes it with <code>evenhand ledger key FILE --name SERVICE/chair</code> and gives you the
        line that is printed. Compare it with them by voice: whoever registers a false key can sign in its
        name.
      </p>
      <Form form={form} submit="Register the key">
        <Input
          {...field(form, 'key')}
          label="The public half of the key"
          hint="One line, such as fenbridge/chair+5d1f0a2b+BC9…"
          autocomplete="off"
          spellcheck={false}
        />
      </Form>
    </>
  )
}

function Withdraw({ form, keys }: { form: FormState; keys: readonly string[] }) {
  return (
    <>
      <h2 class="govuk-heading-m">Withdraw a key</h2>
      <p class="govuk-body">
        When its holder leaves, or may have lost it. What it signed stays signed; nothing new is taken from
        it, and it cannot be registered again.
      </p>
      <Form form={form} submit="Withdraw the key">
        <Select
          {...field(form, 'witness')}
          label="The key"
          items={keys.map(key => ({ value: key, text: key.split('+').slice(0, 2).join(' ') }))}
        />
      </Form>
    </>
  )
}
