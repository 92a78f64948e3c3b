import { z } from 'zod'
import { Input } from '#design/components/input.tsx'
import { InsetText } from '#design/components/inset-text.tsx'
import { Form, FormErrors, type FormState, field } from '#platform/form.tsx'
import { Elsewhere, page, pageAct } from '#platform/page.ts'
import type { AboutService } from '../about-service.ts'
import { addFirstPasskey } from '../add-first-passkey.ts'
import { authenticatorUri, newAuthenticatorSecret } from '../authenticator.ts'
import { nameAndAddress } from '../name-and-address.ts'
import { standingOffer } from '../offer.ts'
import { setUpAuthenticator } from '../set-up-authenticator.ts'
import { PATHS } from '../step-path.ts'
import { AppToScan } from './app-to-scan.tsx'
import { CarryOn, dueHere } from './carry-on.tsx'
import { CodeInput } from './code-input.tsx'
import { knowsPasskeys, PasskeyForm } from './passkey-form.tsx'

/** A newcomer's second factor, or a new one after the phone was lost: an app or a passkey. Nothing else opens before. */
export const setUpSecondPage = (service: AboutService) =>
  page({
    path: PATHS['set-up'],
    who: 'halfway',
    as: 'doorkeeper',
    rows: true,
    params: z.object({ next: z.string().optional() }),
    acts: [pageAct(setUpAuthenticator, ({ next }) => next), pageAct(addFirstPasskey, ({ next }) => next)],
    async show({ desk, params: { next }, form: formOf }) {
      const halfway = dueHere(desk, next, 'set-up')
      if (halfway instanceof Elsewhere) return halfway
      const [form, passkey] = [formOf(setUpAuthenticator), formOf(addFirstPasskey)]
      const { address } = await nameAndAddress(desk, halfway.id)
      const offered = standingOffer(
        desk,
        'authenticator',
        halfway.id,
        form.typed['offer'],
        newAuthenticatorSecret,
      )
      const uri = authenticatorUri(await service.name(desk), address, offered.secret)
      const title = 'Set up your second step'
      return {
        title,
        usesPasskeys: true,
        body: (
          <>
            <FormErrors form={form} />
            <FormErrors form={passkey} />
            <h1 class="govuk-heading-l">{title}</h1>
            {halfway.shown.includes('recovery') && (
              <InsetText>
                The app on the phone that you lost makes no codes for this account any more.
              </InsetText>
            )}
            <p class="govuk-body-l">
              A password can be guessed or overheard. So everybody here also shows something they have: an app
              on their phone, or a passkey.
            </p>
            <h2 class="govuk-heading-m">With an app</h2>
            <AppToScan uri={uri} secret={offered.secret} />
            <Form form={form} submit="Use this app">
              <input type="hidden" name="offer" value={offered.offer} />
              <CarryOn to={next} />
              <CodeInput {...field(form, 'code')} />
            </Form>
            {knowsPasskeys(desk) && <WithPasskey form={passkey} next={next} />}
          </>
        ),
      }
    },
  })

function WithPasskey({ form, next }: { form: FormState; next: string | undefined }) {
  return (
    <>
      <h2 class="govuk-heading-m">With a passkey</h2>
      <p class="govuk-body">
        A passkey lives in your phone, your computer or a security key, and opens with your finger, your face
        or a number. In many browsers it replaces the password.
      </p>
      <PasskeyForm form={form} kind="make" options="offer-first-passkey" submit="Make a passkey">
        <CarryOn to={next} />
        <PasskeyName {...field(form, 'name', 'This device')} />
      </PasskeyForm>
    </>
  )
}

/** What its owner calls a passkey, to know it again in the list. */
export const PasskeyName = (props: ReturnType<typeof field>) => (
  <Input
    {...props}
    label="Name of the passkey"
    hint="So that you know it again, for instance “My phone”."
    autocomplete="off"
    class="govuk-input--width-20"
  />
)
