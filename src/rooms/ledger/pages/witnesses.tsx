import { BackLink } from '#design/components/back-link.tsx'
import { Input } from '#design/components/input.tsx'
import { Form, FormErrors, field } from '#platform/form.tsx'
import { page, pageAct } from '#platform/page.ts'
import { mayPass } from '#platform/who.ts'
import { KEEPERS } from '../keepers.ts'
import { ledgerNow } from '../ledger-now.ts'
import { registerWitness } from '../register-witness.ts'
import { Key } from './keys.tsx'

/** Whose keys outside the server may sign seals, and how to add one. */
export const witnessesPage = page({
  path: '/ledger/witnesses',
  who: KEEPERS,
  rows: true,
  acts: [pageAct(registerWitness, () => '/ledger/witnesses')],
  async show({ of, form: formOf, desk }) {
    const { witnesses } = await of(ledgerNow, {})
    const form = formOf(registerWitness)
    const title = 'Witnesses of the ledger'
    return {
      title,
      body: (
        <>
          <BackLink href="/ledger" />
          <FormErrors form={form} />
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
          {mayPass(registerWitness.who, desk.person) && <Register form={form} />}
        </>
      ),
    }
  },
})

function Register({ form }: { form: Parameters<typeof FormErrors>[0]['form'] }) {
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
