import { Input } from '#design/components/input.tsx'
import { PasswordInput } from '#design/components/password-input.tsx'
import { Radios } from '#design/components/radios.tsx'
import { Form, FormErrors, type FormState, field } from '#platform/form.tsx'
import { Elsewhere, page, pageAct } from '#platform/page.ts'
import { SET_UP, SHEETS, SIGN_IN } from '#platform/paths.ts'
import type { ProfileName } from '../profiles.ts'
import { setUpService } from '../set-up-service.ts'
import { standingService } from '../standing-service.ts'
import { StyleFields } from '../style-fields.tsx'

/** First run: which service this is, how it looks, and who leads it. Open only until there is a service. */
export const setUpPage = (profiles: readonly ProfileName[]) =>
  page({
    path: SET_UP,
    who: 'anyone',
    rows: true,
    acts: [pageAct(setUpService, () => SHEETS)],
    async show({ desk, form: formOf }) {
      if (await standingService(desk)) return new Elsewhere(SIGN_IN)
      const form = formOf(setUpService)
      const title = 'Set up your service'
      return {
        title,
        body: (
          <>
            <FormErrors form={form} />
            <h1 class="govuk-heading-l">{title}</h1>
            <p class="govuk-body-l">
              One page, about three minutes, then three recovery sheets to print. Names and colours can be
              changed later.
            </p>
            <Form form={form} submit="Set up the service">
              <TheService form={form} profiles={profiles} />
              <h2 class="govuk-heading-m">Its house style</h2>
              <StyleFields form={form} />
              <ItsCoordinator form={form} />
            </Form>
          </>
        ),
      }
    },
  })

function TheService({ form, profiles }: { form: FormState; profiles: readonly ProfileName[] }) {
  return (
    <>
      <h2 class="govuk-heading-m">The service</h2>
      <Input
        {...field(form, 'serviceName')}
        label="What is the service called?"
        hint="As parents know it. It stands on every page and letter."
        autocomplete="off"
      />
      <Radios
        {...field(form, 'profile')}
        label="Which impartiality policy does it work under?"
        hint="Choose the one nearest to yours."
        items={profiles.map(({ id, name, group }) => ({
          value: id,
          text: name,
          hint: `Overseen by its ${group}`,
        }))}
      />
    </>
  )
}

function ItsCoordinator({ form }: { form: FormState }) {
  return (
    <>
      <h2 class="govuk-heading-m">Its co-ordinator</h2>
      <Input {...field(form, 'coordinatorName')} label="Name" autocomplete="name" />
      <Input
        {...field(form, 'address')}
        label="E-mail address"
        type="email"
        autocomplete="username"
        spellcheck={false}
      />
      <PasswordInput
        {...field(form, 'password')}
        label="Password"
        hint="12 characters or more. It also unlocks the key to families’ files, so nobody can look it up or reset it for you."
        autocomplete="new-password"
      />
    </>
  )
}
