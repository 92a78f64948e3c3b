import { z } from 'zod'
import { Details } from '#design/components/details.tsx'
import { PasswordInput } from '#design/components/password-input.tsx'
import { Form, FormErrors, type FormState, field } from '#platform/form.tsx'
import { Elsewhere, page, pageAct } from '#platform/page.ts'
import { enterCode } from '../enter-code.ts'
import { enterPasskey } from '../enter-passkey.ts'
import { enterPassword } from '../enter-password.ts'
import { enterRecoveryCode } from '../enter-recovery-code.ts'
import { factorsOf } from '../factors-of.ts'
import { PATHS } from '../step-path.ts'
import { CarryOn, dueHere } from './carry-on.tsx'
import { CodeInput } from './code-input.tsx'
import { knowsPasskeys, PasskeyForm } from './passkey-form.tsx'
import { RecoveryCodeInput } from './recovery.tsx'

type Next = { next: string | undefined }

/** The second step of signing in: whatever this person has and has not shown yet. */
export const secondStepPage = page({
  path: PATHS.second,
  who: 'halfway',
  as: 'doorkeeper',
  rows: true,
  params: z.object({ next: z.string().optional() }),
  acts: [
    pageAct(enterCode, ({ next }) => next),
    pageAct(enterPasskey, ({ next }) => next),
    pageAct(enterPassword, ({ next }) => next),
    pageAct(enterRecoveryCode, ({ next }) => next),
  ],
  async show({ desk, params: { next }, form: formOf }) {
    const halfway = dueHere(desk, next, 'second', 'keys')
    if (halfway instanceof Elsewhere) return halfway
    const has = await factorsOf(desk, halfway.id)
    const lacks = (proof: string) => !halfway.shown.includes(proof)
    const isSecond = halfway.step === 'second'
    const [code, passkey, password, recovery] = [
      formOf(enterCode),
      formOf(enterPasskey),
      formOf(enterPassword),
      formOf(enterRecoveryCode),
    ]
    const title = isSecond ? 'Show that it is you' : 'Enter your password too'
    return {
      title,
      usesPasskeys: true,
      body: (
        <>
          {[code, passkey, password, recovery].map(form => (
            <FormErrors form={form} />
          ))}
          <h1 class="govuk-heading-l">{title}</h1>
          {!isSecond && (
            <p class="govuk-body">
              Your passkey is right. This browser cannot open your key to the files with it, so your password
              does.
            </p>
          )}
          {isSecond && has.authenticator && lacks('code') && <ByCode form={code} next={next} />}
          {isSecond && has.passkeys && knowsPasskeys(desk) && (
            <PasskeyForm form={passkey} kind="use" options="ask-passkey" submit="Use a passkey">
              <CarryOn to={next} />
            </PasskeyForm>
          )}
          {lacks('password') && <ByPassword form={password} next={next} isOther={isSecond} />}
          {has.recovery && lacks('recovery') && (
            <ByRecoveryCode form={recovery} next={next} isLost={isSecond} />
          )}
        </>
      ),
    }
  },
})

function ByCode({ form, next }: { form: FormState } & Next) {
  return (
    <Form form={form} submit="Continue">
      <CarryOn to={next} />
      <CodeInput {...field(form, 'code')} />
    </Form>
  )
}

function ByPassword({ form, next, isOther }: { form: FormState; isOther: boolean } & Next) {
  return (
    <>
      {isOther && <h2 class="govuk-heading-m">Or your password</h2>}
      <Form form={form} submit="Continue with the password">
        <CarryOn to={next} />
        <PasswordInput {...field(form, 'password')} label="Password" />
      </Form>
    </>
  )
}

function ByRecoveryCode({ form, next, isLost }: { form: FormState; isLost: boolean } & Next) {
  const isOpen = form.refusal !== undefined || Object.keys(form.faults).length > 0
  return (
    <Details
      summary={isLost ? 'I have lost my phone or my passkey' : 'I do not know my password'}
      open={isOpen}
    >
      <p class="govuk-body">
        Use the recovery code that you printed. It works once; afterwards{' '}
        {isLost ? 'you set up your new phone' : 'you choose a new password'} and print a new code.
      </p>
      <Form form={form} submit="Use the recovery code">
        <CarryOn to={next} />
        <RecoveryCodeInput {...field(form, 'recoveryCode')} />
      </Form>
    </Details>
  )
}
