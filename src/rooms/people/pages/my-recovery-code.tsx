import { BackLink } from '#design/components/back-link.tsx'
import { PasswordInput } from '#design/components/password-input.tsx'
import { WarningText } from '#design/components/warning-text.tsx'
import { timeInWords } from '#platform/clock.ts'
import { Form, FormErrors, field } from '#platform/form.tsx'
import { page, pageAct } from '#platform/page.ts'
import { ME } from '#platform/paths.ts'
import { notSignedIn, refuse } from '#platform/refusal.ts'
import type { AboutService } from '../about-service.ts'
import { standingOffer } from '../offer.ts'
import { newRecoveryCode } from '../recovery.ts'
import { renewRecoveryCode } from '../renew-recovery-code.ts'
import { CodeSheet, LastGroupInput } from './code-sheet.tsx'
import { ME_RECOVERY } from './me-paths.ts'

/** A new recovery code, when the paper was lost or somebody else has seen it. */
export const myRecoveryCodePage = (service: AboutService) =>
  page({
    path: ME_RECOVERY,
    who: 'signed-in',
    rows: true,
    acts: [pageAct(renewRecoveryCode, () => ME)],
    async show({ desk, form: formOf }) {
      if (!desk.person) return refuse(notSignedIn)
      const form = formOf(renewRecoveryCode)
      const { id, name } = desk.person
      const { secret, offer } = standingOffer(desk, 'recovery-code', id, form.typed['offer'], newRecoveryCode)
      const title = 'Print a new recovery code'
      return {
        title,
        body: (
          <>
            <BackLink href={ME} />
            <FormErrors form={form} />
            <h1 class="govuk-heading-l">{title}</h1>
            <WarningText>
              It is shown only now. Once you confirm it, the old one is worth nothing.
            </WarningText>
            <CodeSheet
              code={secret}
              service={await service.name(desk)}
              name={name}
              made={timeInWords(desk.now)}
            />
            <div class="evenhand-not-printed">
              <Form form={form} submit="I have it on paper">
                <input type="hidden" name="offer" value={offer} />
                <LastGroupInput {...field(form, 'lastGroup')} />
                <PasswordInput {...field(form, 'password')} label="Your password" />
              </Form>
            </div>
          </>
        ),
      }
    },
  })
