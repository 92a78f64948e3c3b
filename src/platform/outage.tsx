import { renderToString } from 'preact-render-to-string'
import { Button } from '#design/components/button.tsx'
import { PublicFrame } from '#design/frames/public-frame.tsx'
import type { Words } from '#design/words.ts'
import { notNow } from '#platform/refusal.ts'
import { TypedText } from '#platform/typed-text.tsx'

type Typed = Readonly<Record<string, unknown>>

/**
 * The page for when the database does not answer. It needs nothing from it: what was typed stands on the page,
 * and sending it again uses the same token, so that an act which did get through is recognised, not doubled.
 */
export function outagePage(stylesheet: string, action: string, typed: Typed): string {
  return plainPage(
    stylesheet,
    'We cannot save or read just now',
    <>
      <p class="govuk-body">{notNow.sentence}</p>
      {Object.keys(typed).length > 0 ? (
        <SendAgain action={action} typed={typed} />
      ) : (
        <a class="govuk-link" href={action}>
          Try again
        </a>
      )}
    </>,
  )
}

/** The page for a fault of ours while something was sent: no detail, and again everything that was typed. */
export function faultPage(stylesheet: string, action: string, typed: Typed): string {
  return plainPage(
    stylesheet,
    DID_NOT_WORK,
    <>
      <p class="govuk-body">
        Something went wrong on our side. It has been noted. Nothing was saved; what you typed is on this
        page.
      </p>
      <SendAgain action={action} typed={typed} />
    </>,
  )
}

/** A page for what the server itself could not answer: one sentence, no detail. */
export function plainProblem(stylesheet: string, sentence: string): string {
  return plainPage(
    stylesheet,
    DID_NOT_WORK,
    <>
      <p class="govuk-body">{sentence}</p>
      <a class="govuk-link" href="/">
        Go to the first page
      </a>
    </>,
  )
}

const DID_NOT_WORK = 'This did not work'

function plainPage(stylesheet: string, title: string, body: Words): string {
  const page = (
    <PublicFrame title={title} serviceName="Evenhand" stylesheets={[stylesheet]} exitUrl={false}>
      <h1 class="govuk-heading-l">{title}</h1>
      {body}
    </PublicFrame>
  )
  return `<!DOCTYPE html>${renderToString(page)}`
}

function SendAgain({ action, typed }: { action: string; typed: Typed }) {
  return (
    <form method="post" action={action}>
      <TypedText typed={typed} />
      <Button>Try again</Button>
    </form>
  )
}
