import { z } from 'zod'
import { Form, FormErrors, field } from '#platform/form.tsx'
import { Elsewhere, page, pageAct } from '#platform/page.ts'
import type { AboutService } from '../about-service.ts'
import { chooseNewPassword } from '../choose-new-password.ts'
import { nameAndAddress } from '../name-and-address.ts'
import { PATHS } from '../step-path.ts'
import { CarryOn, dueHere } from './carry-on.tsx'
import { ForPasswordManagers, NewPasswordInput } from './new-password-input.tsx'

/** In place of a password that was lost. */
export const newPasswordPage = (service: AboutService) => {
  const choose = chooseNewPassword(service)
  return page({
    path: PATHS['new-password'],
    who: 'halfway',
    as: 'doorkeeper',
    rows: true,
    params: z.object({ next: z.string().optional() }),
    acts: [pageAct(choose, ({ next }) => next)],
    async show({ desk, params: { next }, form: formOf }) {
      const halfway = dueHere(desk, next, 'new-password')
      if (halfway instanceof Elsewhere) return halfway
      const form = formOf(choose)
      const { address } = await nameAndAddress(desk, halfway.id)
      const title = 'Choose a new password'
      return {
        title,
        body: (
          <>
            <FormErrors form={form} />
            <h1 class="govuk-heading-l">{title}</h1>
            <p class="govuk-body">It takes the place of the old one. You are signed out everywhere else.</p>
            <Form form={form} submit="Use this password">
              <CarryOn to={next} />
              <ForPasswordManagers address={address} />
              <NewPasswordInput {...field(form, 'password')} />
            </Form>
          </>
        ),
      }
    },
  })
}
