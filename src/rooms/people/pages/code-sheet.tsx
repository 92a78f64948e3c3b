import { Input } from '#design/components/input.tsx'
import type { field } from '#platform/form.tsx'

/** The recovery code as it is printed: whose it is and what for, but not where they sign in, nor as whom. */
export function CodeSheet(props: { code: string; service: string; name: string; made: string }) {
  const { code, service, name, made } = props
  return (
    <section class="evenhand-sheet" aria-labelledby="code-sheet">
      <h2 class="govuk-heading-m" id="code-sheet">
        Recovery code
      </h2>
      <p class="govuk-body">
        {service}, for {name}. Made {made}.
      </p>
      <p class="evenhand-code evenhand-code--large" data-recovery-code={code}>
        {code}
      </p>
      <p class="govuk-body">
        It works once, together with your password, your app or your passkey. There is no letter O, I, L or U
        in it.
      </p>
    </section>
  )
}

/** Shows that the code is on paper. */
export function LastGroupInput(props: ReturnType<typeof field>) {
  return (
    <Input
      {...props}
      value={undefined}
      label="The last five letters and figures, from your paper"
      autocomplete="off"
      autocapitalize="none"
      spellcheck={false}
      class="govuk-input--width-10"
    />
  )
}
