import { z } from 'zod'
import { PasswordInput } from '#design/components/password-input.tsx'
import { SummaryList } from '#design/components/summary-list.tsx'
import { timeInWords } from '#platform/clock.ts'
import { Form, FormErrors, type FormState, field } from '#platform/form.tsx'
import { page, pageAct } from '#platform/page.ts'
import { NEXT_STEP, SIGN_IN, SIGN_OUT } from '#platform/paths.ts'
import type { AboutService } from '../about-service.ts'
import { acceptInvitation, signedInAlready } from '../accept-invitation.ts'
import { type Invitation, invitationAt } from '../invitation-at.ts'
import { roleNames } from '../role-words.ts'

/** Taking up an invitation: who invites to what, one password, and the account is open. */
export const invitationPage = (service: AboutService) => {
  const accept = acceptInvitation(service)
  return page({
    path: '/invitation/:token',
    who: 'anyone',
    as: 'doorkeeper',
    rows: true,
    params: z.object({ token: z.string().max(100) }),
    acts: [pageAct(accept, () => NEXT_STEP)],
    async show({ params: { token }, desk, form: formOf }) {
      const form = formOf(accept)
      const invitation = await invitationAt(desk, token)
      const title = titleFor(invitation, desk.person !== undefined)
      return {
        title,
        body: (
          <>
            <FormErrors form={form} />
            <h1 class="govuk-heading-l">{title}</h1>
            {!invitation && <Over />}
            {invitation && desk.person && <SignOutFirst name={desk.person.name} />}
            {invitation && !desk.person && (
              <>
                <Invited
                  invitation={invitation}
                  service={await service.name(desk)}
                  roles={roleNames(invitation.roles, await service.words(desk))}
                />
                <Password form={form} address={invitation.address} />
              </>
            )}
          </>
        ),
      }
    },
  })
}

function titleFor(invitation: Invitation | undefined, isSomebody: boolean): string {
  if (!invitation) return 'This invitation is over'
  return isSomebody ? 'Sign out first' : 'You are invited'
}

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

function SignOutFirst({ name }: { name: string }) {
  return (
    <>
      <p class="govuk-body">
        {signedInAlready.sentence} Here it is {name}.
      </p>
      <a class="govuk-link" href={SIGN_OUT}>
        Sign out
      </a>
    </>
  )
}

function Invited(props: { invitation: Invitation; service: string; roles: string }) {
  const { by, address, until } = props.invitation
  return (
    <>
      <p class="govuk-body-l">
        {by ? `${by} invites you` : 'You are invited'} to {props.service}.
      </p>
      <SummaryList
        rows={[
          { key: 'Your e-mail address', value: address },
          { key: 'What you will be here', value: props.roles },
          { key: 'The invitation is good until', value: timeInWords(until) },
        ]}
      />
    </>
  )
}

/** The address stands in the form for the browser's own list of passwords; the program does not read it. */
function Password({ form, address }: { form: FormState; address: string }) {
  return (
    <>
      <h2 class="govuk-heading-m">Choose your password</h2>
      <p class="govuk-body">
        Your password also unlocks your key to the service’s files. Nobody can look it up for you, not even
        whoever runs the machine.
      </p>
      <Form form={form} submit="Open my account">
        <input type="hidden" autocomplete="username" value={address} />
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
