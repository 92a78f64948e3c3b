import { Checkboxes } from '#design/components/checkboxes.tsx'
import { Input } from '#design/components/input.tsx'
import { BothTexts } from '#platform/both-texts.tsx'
import { Form, type FormState, field, ticks } from '#platform/form.tsx'
import { changeRoles } from '../change-roles.ts'
import { deactivatePerson } from '../deactivate-person.ts'
import type { Door } from '../door-of.ts'
import { inviteAgain } from '../invite-again.ts'
import { reactivatePerson } from '../reactivate-person.ts'
import { INVITED_ROLES, type OwnWords, ROLE_WORDS, roleName } from '../role-words.ts'
import { withdrawInvitation } from '../withdraw-invitation.ts'

interface Shown {
  readonly account: Door
  form(command: { readonly name: string }): FormState
}

/** The roles that can be given, each with what it may, to be ticked. */
export const roleChoices = (words: OwnWords) =>
  INVITED_ROLES.map(role => ({ value: role, text: roleName(role, words), hint: ROLE_WORDS[role].may }))

/** Giving and taking roles, while the account is open. */
export function RolesForm({ account, words, form: formOf }: Shown & { words: OwnWords }) {
  const { state, roles, version } = account
  if (state !== 'active') return null
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
export function InviteAgainForm({ account: { state }, form }: Shown) {
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
    </>
  )
}

/** Taking back an invitation that is on its way. */
export const WithdrawForm = ({ account: { state }, form }: Shown) =>
  state === 'invited' ? <Form form={form(withdrawInvitation)} submit="Withdraw the invitation" /> : null

/** The way to closing the account, or to a new invitation. */
export function ToTheDoor({ account: { id, state, keys } }: Shown) {
  const hasKeys = keys.service || keys.files > 0
  if (state === 'inactive' && !hasKeys) return null
  return (
    <p class="govuk-body">
      <a class="govuk-link" href={`/people/${id}/door`}>
        {state === 'inactive'
          ? 'Take the keys they still hold'
          : 'Send a new invitation, or close the account'}
      </a>
    </p>
  )
}

/** What is said of one's own account, which others change. */
export const OwnAccount = () => (
  <p class="govuk-body">This is your own account. Somebody else who leads changes your roles or closes it.</p>
)

/** Closing an account that somebody has taken up; of a closed one, taking the keys that an operator left. */
export function CloseForm({ account: { state, joined, keys }, form }: Shown) {
  if (!joined) return null
  if (state !== 'inactive')
    return (
      <ReasonForm
        form={form(deactivatePerson)}
        title="Close the account"
        says="They are signed out everywhere and cannot come in. What they wrote, and the families they work with, stay."
        submit="Close the account"
      />
    )
  if (!keys.service && keys.files === 0) return null
  return (
    <ReasonForm
      form={form(deactivatePerson)}
      title="Take the keys they still hold"
      says="While the account is closed they cannot use them. A key that nobody else holds is not taken: it would be lost."
      submit="Take the keys"
    />
  )
}

/** Opening a closed account again. */
export function ReopenForm({ account: { state }, form }: Shown) {
  if (state !== 'inactive') return null
  return (
    <ReasonForm
      form={form(reactivatePerson)}
      title="Open the account again"
      says="With the roles and the password they had. The key to files comes back with it, if you hold it."
      submit="Open the account"
    />
  )
}

/** One act upon an account that asks why. */
function ReasonForm(props: { form: FormState; title: string; says: string; submit: string }) {
  return (
    <>
      <h2 class="govuk-heading-m">{props.title}</h2>
      <p class="govuk-body">{props.says}</p>
      <Form form={props.form} submit={props.submit}>
        <Input
          {...field(props.form, 'reason')}
          label="Why"
          hint="Only those who lead see it."
          autocomplete="off"
        />
      </Form>
    </>
  )
}
