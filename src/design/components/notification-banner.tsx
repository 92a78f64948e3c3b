import { classNames } from '../class-names.ts'
import type { Attributes, Props, Words } from '../words.ts'

export type NotificationBannerProps = Props<{
  /** After something was done: read out at once. */
  type?: 'success'
  title?: Words
  titleId?: string
  headingLevel?: 1 | 2 | 3 | 4 | 5 | 6
  role?: 'alert' | 'region'
  autoFocus?: boolean
  class?: string
  attributes?: Attributes
  /** A string becomes a heading-sized line. */
  children: Words
}>

const TITLE_ID = 'govuk-notification-banner-title'

/** News about this page that is not part of it, above its h1. */
export function NotificationBanner({
  type,
  titleId = TITLE_ID,
  headingLevel = 2,
  ...props
}: NotificationBannerProps) {
  const Heading = `h${headingLevel}` as const
  const { children, title = type === 'success' ? 'Success' : 'Important' } = props
  const named = { role: props.role ?? (type ? 'alert' : 'region'), 'aria-labelledby': titleId } as const
  return (
    <div
      class={classNames(
        'govuk-notification-banner',
        type && `govuk-notification-banner--${type}`,
        props.class,
      )}
      {...named}
      data-module="govuk-notification-banner"
      data-disable-auto-focus={props.autoFocus === undefined ? undefined : String(!props.autoFocus)}
      {...props.attributes}
    >
      <div class="govuk-notification-banner__header">
        <Heading class="govuk-notification-banner__title" id={titleId}>
          {title}
        </Heading>
      </div>
      <div class="govuk-notification-banner__content">
        {typeof children === 'string' ? (
          <p class="govuk-notification-banner__heading">{children}</p>
        ) : (
          children
        )}
      </div>
    </div>
  )
}
