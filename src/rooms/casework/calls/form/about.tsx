import { Input } from '#design/components/input.tsx'
import { type FormState, field, Look } from '#platform/form.tsx'
import { ISSUES_IN_WORDS } from '../issues.ts'

/** What it is about: the beginnings of a few words are enough; a browser that can lists the issues while somebody types. */
export function About({ form, stored }: { form: FormState; stored?: string | undefined }) {
  const known = stored && ISSUES_IN_WORDS.get(stored)
  return (
    <>
      <Input
        {...field(form, 'issue', known)}
        attributes={{ list: 'issues', 'data-renews': 'options organisations' }}
        label="What about?"
        hint="Type a few letters, such as “plan draft” or “transport”."
        autocomplete="off"
        spellcheck={false}
      />
      <datalist id="issues">
        {[...ISSUES_IN_WORDS.values()].map(words => (
          <option value={words} />
        ))}
      </datalist>
      <Look form={form} renews="options organisations" quiet>
        Show the options for this
      </Look>
    </>
  )
}
