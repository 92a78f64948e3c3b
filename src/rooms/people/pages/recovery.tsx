import { z } from 'zod'
import { BackLink } from '#design/components/back-link.tsx'
import { Input } from '#design/components/input.tsx'
import { Form, FormErrors, field } from '#platform/form.tsx'
import { page, pageAct } from '#platform/page.ts'
import { SIGN_IN } from '#platform/paths.ts'
import { comeByRecoveryCode } from '../come-by-recovery-code.ts'
import { CarryOn } from './carry-on.tsx'

export const RECOVERY = '/sign-in/recovery'

/** The way in with the printed code, for whoever does not know their password or is locked out. */
export const recoveryPage = page({
  path: RECOVERY,
  who: 'anyone',
  rows: true,
  params: z.object({ next: z.string().optional() }),
  acts: [pageAct(comeByRecoveryCode, ({ next }) => next)],
  async show({ params, form: formOf }) {
    const form = formOf(comeByRecoveryCode)
    const title = 'Use your recovery code'
    return {
      title,
      body: (
        <>
          <BackLink href={SIGN_IN} />
          <FormErrors form={form} />
          <h1 class="govuk-heading-l">{title}</h1>
          <p class="govuk-body">
            It is on the paper that you printed when you first signed in. After it you show your app’s code,
            your passkey or your password. Then you choose a new password, and print a new code.
          </p>
          <p class="govuk-body">
            If you have lost the paper too, ask whoever leads your service for a new invitation.
          </p>
          <Form form={form} submit="Continue">
            <CarryOn to={params.next} />
            <Input
              {...field(form, 'address')}
              label="E-mail address"
              type="email"
              autocomplete="username"
              spellcheck={false}
            />
            <RecoveryCodeInput {...field(form, 'recoveryCode')} />
          </Form>
        </>
      ),
    }
  },
})

/** Where the code from the paper is typed; never shown again by a page. */
export function RecoveryCodeInput(props: ReturnType<typeof field>) {
  return (
    <Input
      {...props}
      value={undefined}
      label="Recovery code"
      hint="Five groups of five letters and figures."
      autocomplete="off"
      autocapitalize="none"
      spellcheck={false}
    />
  )
}
