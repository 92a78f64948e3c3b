import { classNames } from '../class-names.ts'
import type { Attributes, Props, Words } from '../words.ts'
import { Button } from './button.tsx'

export type PanelAction = Props<{
  text: string
  /** With an address it is a link unless its type is `button`. */
  href?: string
  type?: 'button' | 'submit' | 'reset'
  class?: string
  attributes?: Attributes
}>
export type PanelProps = Props<{
  title: Words
  headingLevel?: 1 | 2 | 3 | 4 | 5 | 6
  /** `confirmation` says that something is done; `interruption` asks somebody to stop and read before going on. */
  kind?: 'confirmation' | 'interruption'
  /** Interruptions only. */
  actions?: PanelAction[]
  actionsClass?: string
  actionsAttributes?: Attributes
  class?: string
  attributes?: Attributes
  children?: Words
}>

/** One large message. Its title is the page's h1 unless `headingLevel` says otherwise. */
export function Panel({
  title,
  headingLevel = 1,
  kind = 'confirmation',
  children,
  actions,
  ...props
}: PanelProps) {
  const Heading = `h${headingLevel}` as const
  return (
    <div class={classNames('govuk-panel', `govuk-panel--${kind}`, props.class)} {...props.attributes}>
      <Heading class="govuk-panel__title">{title}</Heading>
      {children && <div class="govuk-panel__body">{children}</div>}
      {kind === 'interruption' && actions && (
        <div class={classNames('govuk-panel__actions', props.actionsClass)} {...props.actionsAttributes}>
          {actions.length > 0 && (
            <div class="govuk-button-group">
              {actions.map(action => (
                <Act {...action} />
              ))}
            </div>
          )}
        </div>
      )}
    </div>
  )
}

function Act({ text, href, type, class: extra, attributes }: PanelAction) {
  if (href && type !== 'button')
    return (
      <a class={classNames('govuk-link govuk-link--inverse', extra)} href={href} {...attributes}>
        {text}
      </a>
    )
  return (
    <Button type={type ?? 'button'} variant="inverse" href={href} class={extra} attributes={attributes}>
      {text}
    </Button>
  )
}
