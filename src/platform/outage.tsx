import { renderToString } from 'preact-render-to-string'
import { Button } from '#design/components/button.tsx'
import { PasswordInput } from '#design/components/password-input.tsx'
import { Textarea } from '#design/components/textarea.tsx'
import { PublicFrame } from '#design/frames/public-frame.tsx'
import type { Words } from '#design/words.ts'
import { notNow } from '#platform/refusal.ts'

/**
 * The page for when the database does not answer. It needs nothing from it: what was typed stands on the page,
 * and sending it again uses the same token, so that an act which did get through is recognised, not doubled.
 */
export function outagePage(stylesheet: string, action: string, typed: Record<string, unknown>): string {
  const fields = Object.entries(typed).flatMap(([name, value]) =>
    [value].flat().map(one => ({ name, value: String(one ?? '') })),
  )
  return plainPage(
    stylesheet,
    'We cannot save or read just now',
    <>
      <p class="govuk-body">{notNow.sentence}</p>
      {fields.length > 0 ? (
        <TypedText action={action} fields={fields} />
      ) : (
        <a class="govuk-link" href={action}>
          Try again
        </a>
      )}
    </>,
  )
}

/** A page for what the server itself could not answer: one sentence, no detail. */
export function plainProblem(stylesheet: string, sentence: string): string {
  return plainPage(
    stylesheet,
    'This did not work',
    <>
      <p class="govuk-body">{sentence}</p>
      <a class="govuk-link" href="/">
        Go to the first page
      </a>
    </>,
  )
}

function plainPage(stylesheet: string, title: string, body: Words): string {
  const page = (
    <PublicFrame title={title} serviceName="Evenhand" stylesheets={[stylesheet]} exitUrl={false}>
      <h1 class="govuk-heading-l">{title}</h1>
      {body}
    </PublicFrame>
  )
  return `<!DOCTYPE html>${renderToString(page)}`
}

function TypedText({ action, fields }: { action: string; fields: { name: string; value: string }[] }) {
  return (
    <form method="post" action={action}>
      {fields.map((field, at) => (
        <TypedField {...field} id={`${field.name}-${at}`} />
      ))}
      <Button>Try again</Button>
    </form>
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
