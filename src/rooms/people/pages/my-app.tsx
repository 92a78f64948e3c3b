import { BackLink } from '#design/components/back-link.tsx'
import { PasswordInput } from '#design/components/password-input.tsx'
import { Form, FormErrors, field } from '#platform/form.tsx'
import { page, pageAct } from '#platform/page.ts'
import { ME } from '#platform/paths.ts'
import { notSignedIn, refuse } from '#platform/refusal.ts'
import type { AboutService } from '../about-service.ts'
import { authenticatorUri, newAuthenticatorSecret } from '../authenticator.ts'
import { nameAndAddress } from '../name-and-address.ts'
import { standingOffer } from '../offer.ts'
import { replaceAuthenticator } from '../replace-authenticator.ts'
import { AppToScan } from './app-to-scan.tsx'
import { CodeInput } from './code-input.tsx'
import { ME_APP } from './me-paths.ts'

/** Another app that makes one's codes, as with a new phone. */
export const myAppPage = (service: AboutService) =>
  page({
    path: ME_APP,
    who: 'signed-in',
    as: 'doorkeeper',
    rows: true,
    acts: [pageAct(replaceAuthenticator, () => ME)],
    async show({ desk, form: formOf }) {
      if (!desk.person) return refuse(notSignedIn)
      const form = formOf(replaceAuthenticator)
      const { id } = desk.person
      const { address } = await nameAndAddress(desk, id)
      const offered = standingOffer(desk, 'authenticator', id, form.typed['offer'], newAuthenticatorSecret)
      const uri = authenticatorUri(await service.name(desk), address, offered.secret)
      const title = 'Set up an app'
      return {
        title,
        body: (
          <>
            <BackLink href={ME} />
            <FormErrors form={form} />
            <h1 class="govuk-heading-l">{title}</h1>
            <p class="govuk-body">It takes the place of the app that made your codes so far.</p>
            <AppToScan uri={uri} secret={offered.secret} />
            <Form form={form} submit="Use this app">
              <input type="hidden" name="offer" value={offered.offer} />
              <CodeInput {...field(form, 'code')} />
              <PasswordInput {...field(form, 'password')} label="Your password" />
            </Form>
          </>
        ),
      }
    },
  })
