import { Button } from '#design/components/button.tsx'
import type { Words } from '#design/words.ts'
import type { FormState } from '#platform/form.tsx'

/** One press, nothing typed: a form of its own with its token, so that two presses are two acts. */
export function PressButton({
  form,
  fields = {},
  variant = 'secondary',
  children,
}: {
  form: FormState
  fields?: Readonly<Record<string, string>>
  variant?: 'secondary' | 'warning'
  children: Words
}) {
  return (
    <form method="post" action={form.action} class="evenhand-press">
      <input type="hidden" name="_form" value={form.token} />
      <input type="hidden" name="_act" value={form.command} />
      {Object.entries(fields).map(([name, value]) => (
        <input type="hidden" name={name} value={value} />
      ))}
      <Button variant={variant} class="evenhand-press__button">
        {children}
      </Button>
    </form>
  )
}
