import { classNames } from '../class-names.ts'
import { type Messages, messageAttributes } from '../messages.ts'
import type { Attributes, Props, Words } from '../words.ts'
import { Button } from './button.tsx'

export type ExitThisPageProps = Props<{
  /** Where it leads: a page that anybody might be looking at. */
  href?: string
  messages?: Messages
  id?: string
  class?: string
  attributes?: Attributes
  children?: Words
}>

/** A way out for somebody who may be watched: one press, or Shift three times, and another page is shown. */
export function ExitThisPage({ href, messages, id, class: extra, attributes, children }: ExitThisPageProps) {
  return (
    <div
      id={id}
      class={classNames('govuk-exit-this-page', extra)}
      data-module="govuk-exit-this-page"
      {...attributes}
      {...messageAttributes(messages)}
    >
      <Button
        variant="warning"
        class="govuk-exit-this-page__button govuk-js-exit-this-page-button"
        href={href ?? 'https://www.bbc.co.uk/weather'}
        attributes={{ rel: 'nofollow noreferrer' }}
      >
        {children ?? (
          <>
            <span class="govuk-visually-hidden">Emergency</span> Exit this page
          </>
        )}
      </Button>
    </div>
  )
}
