import { BackLink } from '#design/components/back-link.tsx'
import { Details } from '#design/components/details.tsx'
import { PasswordInput } from '#design/components/password-input.tsx'
import { Form, FormErrors, field } from '#platform/form.tsx'
import { page, pageAct } from '#platform/page.ts'
import { ME } from '#platform/paths.ts'
import { notSignedIn, refuse } from '#platform/refusal.ts'
import type { AboutService } from '../about-service.ts'
import { changePassword } from '../change-password.ts'
import { nameAndAddress } from '../name-and-address.ts'
import { ME_PASSWORD } from './me-paths.ts'
import { ForPasswordManagers, NewPasswordInput } from './new-password-input.tsx'
import { RecoveryCodeInput } from './recovery.tsx'

/** Changing one's own password, by the present one or by the recovery code. */
export const myPasswordPage = (service: AboutService) => {
  const change = changePassword(service)
  return page({
    path: ME_PASSWORD,
    who: 'signed-in',
    as: 'doorkeeper',
    rows: true,
    acts: [pageAct(change, () => ME)],
    async show({ desk, form: formOf }) {
      if (!desk.person) return refuse(notSignedIn)
      const form = formOf(change)
      const { address } = await nameAndAddress(desk, desk.person.id)
      const title = 'Change my password'
      return {
        title,
        body: (
          <>
            <BackLink href={ME} />
            <FormErrors form={form} />
            <h1 class="govuk-heading-l">{title}</h1>
            <p class="govuk-body">You are signed out everywhere but here.</p>
            <Form form={form} submit="Change the password">
              <ForPasswordManagers address={address} />
              <PasswordInput {...field(form, 'password')} label="Present password" />
              <Details
                summary="I do not know my present password"
                open={form.refusal?.field === 'recoveryCode'}
              >
                <p class="govuk-body">Use the recovery code that you printed. Print a new one afterwards.</p>
                <RecoveryCodeInput {...field(form, 'recoveryCode')} />
              </Details>
              <NewPasswordInput {...field(form, 'newPassword')} />
            </Form>
          </>
        ),
      }
    },
  })
}
