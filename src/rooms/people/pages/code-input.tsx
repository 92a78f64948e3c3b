import { Input } from '#design/components/input.tsx'
import type { field } from '#platform/form.tsx'

/** Where the app's code is typed; a phone shows figures and offers what it has read. */
export function CodeInput(props: ReturnType<typeof field>) {
  return (
    <Input
      {...props}
      value={undefined}
      label="Code from your app"
      hint="The six figures that your authenticator app shows now."
      inputmode="numeric"
      autocomplete="one-time-code"
      spellcheck={false}
      class="govuk-input--width-10"
    />
  )
}
