import { z } from 'zod'
import { Input } from '#design/components/input.tsx'
import { InsetText } from '#design/components/inset-text.tsx'
import { PasswordInput } from '#design/components/password-input.tsx'
import { Form, FormErrors, field } from '#platform/form.tsx'
import { page, pageAct } from '#platform/page.ts'
import { SIGN_IN } from '#platform/paths.ts'
import { enterPasskey } from '../enter-passkey.ts'
import { signIn } from '../sign-in.ts'
import { CarryOn } from './carry-on.tsx'
import { knowsPasskeys, PasskeyForm } from './passkey-form.tsx'
import { RECOVERY } from './recovery.tsx'

/** Signing in. Says when typed text is waiting behind it, since nothing typed is ever lost. */
export const signInPage = page({
  path: SIGN_IN,
  who: 'anyone',
  rows: true,
  params: z.object({ next: z.string().optional(), ended: z.string().optional() }),
  acts: [pageAct(signIn, ({ next }) => next), pageAct(enterPasskey, ({ next }) => next)],
  async show({ params, desk, form: formOf }) {
    const [form, passkey] = [formOf(signIn), formOf(enterPasskey)]
    const title = 'Sign in'
    return {
      title,
      usesPasskeys: true,
      body: (
        <>
          <FormErrors form={form} />
          <FormErrors form={passkey} />
          <h1 class="govuk-heading-l">{title}</h1>
          {params.next?.includes('draft=') && (
            <InsetText>
              Your session had ended. What you typed is kept: sign in, and it is in the form again.
            </InsetText>
          )}
          {params.ended && <InsetText>You are signed out.</InsetText>}
          <Form form={form} submit="Sign in">
            <CarryOn to={params.next} />
            <Input
              {...field(form, 'address')}
              label="E-mail address"
              type="email"
              autocomplete="username"
              spellcheck={false}
            />
            <PasswordInput {...field(form, 'password')} label="Password" />
          </Form>
          {knowsPasskeys(desk) && (
            <PasskeyForm
              form={passkey}
              kind="use"
              options="ask-passkey"
              submit="Sign in with a passkey"
              isLesser
            >
              <CarryOn to={params.next} />
            </PasskeyForm>
          )}
          <p class="govuk-body">
            <a class="govuk-link" href={RECOVERY}>
              I do not know my password, or my account is locked
            </a>
          </p>
        </>
      ),
    }
  },
})
