import { z } from 'zod'
import { PasswordInput } from '#design/components/password-input.tsx'
import { Form, FormErrors, type FormState, field } from '#platform/form.tsx'
import { page, pageAct } from '#platform/page.ts'
import { NEXT_STEP, SIGN_IN } from '#platform/paths.ts'
import { acceptInvitation, invitationOver } from '../accept-invitation.ts'

/** Taking up an invitation: one password, and the account is open. Shows nothing about whom it is for. */
export const invitationPage = page({
  path: '/invitation/:token',
  who: 'anyone',
  rows: true,
  params: z.object({ token: z.string() }),
  acts: [pageAct(acceptInvitation, () => NEXT_STEP)],
  async show({ form: formOf }) {
    const form = formOf(acceptInvitation)
    const isOver = form.refusal?.kind === invitationOver
    const title = isOver ? 'This invitation is over' : 'Choose your password'
    return {
      title,
      body: (
        <>
          <FormErrors form={form} />
          <h1 class="govuk-heading-l">{title}</h1>
          {isOver ? <Over /> : <Password form={form} />}
        </>
      ),
    }
  },
})

/** Trying again would not help: no field, only what will. */
function Over() {
  return (
    <p class="govuk-body">
      If you chose a password already,{' '}
      <a class="govuk-link" href={SIGN_IN}>
        sign in
      </a>
      . If not, whoever invited you can send a new invitation.
    </p>
  )
}

function Password({ form }: { form: FormState }) {
  return (
    <>
      <p class="govuk-body">
        Your password also unlocks your key to the service’s files. Nobody can look it up for you, not even
        whoever runs the machine.
      </p>
      <Form form={form} submit="Open my account">
        <PasswordInput
          {...field(form, 'password')}
          label="Password"
          hint="12 characters or more. Several words are easy to keep in mind."
          autocomplete="new-password"
        />
      </Form>
    </>
  )
}
