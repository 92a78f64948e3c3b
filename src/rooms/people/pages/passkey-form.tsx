import type { Words } from '#design/words.ts'
import type { Desk } from '#platform/desk.ts'
import { Form, type FormState } from '#platform/form.tsx'

/**
 * A form that the page's script fills with what the browser's passkey answers to `options` (a command of ours). Without
 * script it is sent empty, and comes back saying so.
 */
export function PasskeyForm(props: {
  form: FormState
  kind: 'use' | 'make'
  options: string
  submit: string
  isLesser?: true
  children?: Words
}) {
  const { form, kind, options, submit, isLesser, children } = props
  return (
    <div id="response" data-passkey={kind} data-passkey-options={`/api/commands/${options}`}>
      <Form form={form} submit={submit} {...(isLesser ? { isLesser } : {})}>
        <input type="hidden" name="response" value="" />
        <input type="hidden" name="unlocks" value="" />
        {children}
        <p class="govuk-body" data-passkey-says="" role="status" />
      </Form>
    </div>
  )
}

/** Passkeys belong to a name; at a bare network address browsers refuse them. */
export const knowsPasskeys = ({ origin }: Desk): boolean =>
  !/^(\d+\.){3}\d+$|:/.test(new URL(origin).hostname)
