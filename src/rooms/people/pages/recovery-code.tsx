import { z } from 'zod'
import { WarningText } from '#design/components/warning-text.tsx'
import { timeInWords } from '#platform/clock.ts'
import { Form, FormErrors, field } from '#platform/form.tsx'
import { Elsewhere, page, pageAct } from '#platform/page.ts'
import type { AboutService } from '../about-service.ts'
import { keepRecoveryCode } from '../keep-recovery-code.ts'
import { nameAndAddress } from '../name-and-address.ts'
import { standingOffer } from '../offer.ts'
import { newRecoveryCode } from '../recovery.ts'
import { PATHS } from '../step-path.ts'
import { CarryOn, dueHere } from './carry-on.tsx'
import { CodeSheet, LastGroupInput } from './code-sheet.tsx'

/** The recovery code, to be printed: after the second factor is set up, and after the former code was used. */
export const recoveryCodePage = (service: AboutService) =>
  page({
    path: PATHS['recovery-code'],
    who: 'halfway',
    as: 'doorkeeper',
    rows: true,
    params: z.object({ next: z.string().optional() }),
    acts: [pageAct(keepRecoveryCode, ({ next }) => next)],
    async show({ desk, params: { next }, form: formOf }) {
      const halfway = dueHere(desk, next, 'recovery-code')
      if (halfway instanceof Elsewhere) return halfway
      const form = formOf(keepRecoveryCode)
      const { secret, offer } = standingOffer(
        desk,
        'recovery-code',
        halfway.id,
        form.typed['offer'],
        newRecoveryCode,
      )
      const { name } = await nameAndAddress(desk, halfway.id)
      const title = 'Print your recovery code'
      return {
        title,
        body: (
          <>
            <FormErrors form={form} />
            <h1 class="govuk-heading-l">{title}</h1>
            <p class="govuk-body-l evenhand-not-printed">
              If you lose your phone or do not know your password any more, this code is your way back in.
              Nobody can look it up for you.
            </p>
            <WarningText>
              It is shown only now. Print it, or write it down, and keep it where you keep your passport.
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
                <CarryOn to={next} />
                <LastGroupInput {...field(form, 'lastGroup')} />
              </Form>
            </div>
          </>
        ),
      }
    },
  })
