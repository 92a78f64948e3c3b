import { Checkboxes } from '#design/components/checkboxes.tsx'
import { Input } from '#design/components/input.tsx'
import { BothTexts } from '#platform/both-texts.tsx'
import { Form, type FormState, field, ticks } from '#platform/form.tsx'
import type { ShownAccount } from '../account-of.ts'
import { changeRoles } from '../change-roles.ts'
import { deactivatePerson } from '../deactivate-person.ts'
import { inviteAgain } from '../invite-again.ts'
import { reactivatePerson } from '../reactivate-person.ts'
import { INVITED_ROLES, type OwnWords, ROLE_WORDS, roleName } from '../role-words.ts'
import { withdrawInvitation } from '../withdraw-invitation.ts'

interface Shown {
  readonly account: ShownAccount
  readonly words: OwnWords
  readonly byLeader: boolean
  form(command: { readonly name: string }): FormState
}

/** The roles that can be given, each with what it may, to be ticked. */
export const roleChoices = (words: OwnWords) =>
  INVITED_ROLES.map(role => ({ value: role, text: roleName(role, words), hint: ROLE_WORDS[role].may }))

/** Giving and taking roles: for those who lead, while the account is open. */
export function RolesForm({ account: { state, roles, version }, words, byLeader, form: formOf }: Shown) {
  if (!byLeader || state !== 'active') return null
  const form = formOf(changeRoles)
  return (
    <>
      <h2 class="govuk-heading-m">Change what they may do</h2>
      <BothTexts form={form} labels={{ roles: 'Roles' }} />
      <Form form={form} submit="Save the roles" version={version}>
        <Checkboxes
          {...ticks(form, 'roles', roles)}
          label="Roles"
          hint="Several together add up, from their next click on. A role that works with families brings the key to files, if you hold it. Taking the last such role takes the key and every file opened to them by name, and signs them out."
          items={roleChoices(words)}
        />
      </Form>
    </>
  )
}

/** A new invitation, in place of one on its way or of a password that is lost. */
export function InvitationForms({ account: { state }, byLeader, form }: Shown) {
  if (state === 'inactive') return null
  const isInvited = state === 'invited'
  return (
    <>
      <h2 class="govuk-heading-m">{isInvited ? 'The invitation' : 'They cannot sign in?'}</h2>
      <p class="govuk-body">
        {isInvited
          ? 'A new link goes to the same address, and the one before works no more.'
          : 'Send a new invitation to their address. Their password, and wherever they are signed in, end at once. They choose a new password themselves.'}
      </p>
      <Form form={form(inviteAgain)} submit="Send a new invitation" />
      {byLeader && isInvited && <Form form={form(withdrawInvitation)} submit="Withdraw the invitation" />}
    </>
  )
}

/** Closing the account and opening it again. Keys that are left after an operator closed it are taken by those who lead. */
export function ClosingForms({ account: { state, joined, keys }, byLeader, form }: Shown) {
  const isClosed = state === 'inactive'
  const hasKeys = keys !== null && (keys.service || keys.files > 0)
  return (
    <>
      {joined && !isClosed && (
        <ReasonForm
          form={form(deactivatePerson)}
          title="Close the account"
          says="They are signed out everywhere and cannot come in. What they wrote, and the families they work with, stay."
          submit="Close the account"
        />
      )}
      {byLeader && isClosed && hasKeys && (
        <ReasonForm
          form={form(deactivatePerson)}
          title="Take the keys they still hold"
          says="While the account is closed they cannot use them. A key that nobody else holds is not taken: it would be lost."
          submit="Take the keys"
        />
      )}
      {byLeader && isClosed && (
        <ReasonForm
          form={form(reactivatePerson)}
          title="Open the account again"
          says="With the roles and the password they had. The key to files comes back with it, if you hold it."
          submit="Open the account"
          prefix="open-"
        />
      )}
    </>
  )
}

/** One act upon an account that asks why; `prefix` sets its field apart from another form's on the page. */
function ReasonForm(props: {
  form: FormState
  title: string
  says: string
  submit: string
  prefix?: string
}) {
  const { id, ...why } = field(props.form, 'reason')
  return (
    <>
      <h2 class="govuk-heading-m">{props.title}</h2>
      <p class="govuk-body">{props.says}</p>
      <Form form={props.form} submit={props.submit}>
        <Input
          {...why}
          id={`${props.prefix ?? ''}${id}`}
          label="Why"
          hint="Only those who lead see it."
          autocomplete="off"
        />
      </Form>
    </>
  )
}
