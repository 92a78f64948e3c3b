import { PasswordInput } from '#design/components/password-input.tsx'
import { Textarea } from '#design/components/textarea.tsx'

/** Everything that was typed into a form, on a page that cannot show the form itself: nothing typed is ever lost. */
export function TypedText({ typed }: { typed: Readonly<Record<string, unknown>> }) {
  return (
    <>
      {fieldsOf(typed).map((field, at) => (
        <TypedField {...field} id={`${field.name}-${at}`} />
      ))}
    </>
  )
}

/** The parts that were typed: a chosen file is none, the browser asks for it again. */
function fieldsOf(typed: Readonly<Record<string, unknown>>): { name: string; value: string }[] {
  return Object.entries(typed).flatMap(([name, value]) =>
    (Array.isArray(value) ? value : [value])
      .filter(one => typeof one === 'string')
      .map(one => ({ name, value: one })),
  )
}

/** The form's own fields go unseen; a password is asked for again, so that it never stands in a page. */
function TypedField({ id, name, value }: { id: string; name: string; value: string }) {
  if (name.startsWith('_') || name === 'version') return <input type="hidden" name={name} value={value} />
  if (/password/i.test(name)) return <PasswordInput id={id} name={name} label={inWords(name)} />
  return <Textarea id={id} name={name} label={inWords(name)} value={value} />
}

const inWords = (name: string) =>
  name
    .replaceAll(/([A-Z])/g, ' $1')
    .toLowerCase()
    .replace(/^./, first => first.toUpperCase())
