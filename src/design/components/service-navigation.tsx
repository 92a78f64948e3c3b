import { classNames } from '../class-names.ts'
import type { Attributes, Props, Words } from '../words.ts'

export type NavigationItem = Props<{
  text: Words
  href?: string
  /** This very page. */
  current?: boolean
  /** This part of the service, but another page. */
  active?: boolean
  attributes?: Attributes
}>
export type ServiceNavigationProps = Props<{
  serviceName?: string
  serviceUrl?: string
  items?: (NavigationItem | false | null | undefined)[]
  label?: string
  navigationId?: string
  navigationClass?: string
  menuButtonText?: string
  menuButtonLabel?: string
  /** By default a menu button appears on phones as soon as there are two entries. */
  collapseOnMobile?: boolean
  sectionLabel?: string
  start?: Words
  end?: Words
  /** The end slot beside the navigation, not below it. */
  endIsInline?: boolean
  navigationStart?: Words
  navigationEnd?: Words
  class?: string
  attributes?: Attributes
}>

/** The service's name and the ways into its parts, as a bar below the header. */
export function ServiceNavigation(props: ServiceNavigationProps) {
  const common = {
    class: classNames('govuk-service-navigation', props.class),
    'data-module': 'govuk-service-navigation',
    ...props.attributes,
  }
  if (!props.serviceName && !props.start && !props.end)
    return (
      <div {...common}>
        <Inside {...props} />
      </div>
    )
  return (
    <section aria-label={props.sectionLabel ?? 'Service information'} {...common}>
      <Inside {...props} />
    </section>
  )
}

function Inside(props: ServiceNavigationProps) {
  const items = (props.items ?? []).flatMap(item => item || [])
  const inline = props.endIsInline && 'govuk-service-navigation__inlining-container'
  return (
    <div class={classNames('govuk-width-container', inline)}>
      {props.start}
      <div class="govuk-service-navigation__container">
        {props.serviceName && <ServiceName name={props.serviceName} url={props.serviceUrl} />}
        {(items.length > 0 || props.navigationStart || props.navigationEnd) && (
          <Navigation {...props} items={items} />
        )}
      </div>
      {props.end}
    </div>
  )
}

function ServiceName({ name, url }: { name: string; url: string | undefined }) {
  return (
    <span class="govuk-service-navigation__service-name">
      {url ? (
        <a href={url} class="govuk-service-navigation__link">
          {name}
        </a>
      ) : (
        <span class="govuk-service-navigation__text">{name}</span>
      )}
    </span>
  )
}

/** The menu button does nothing without scripts, so it stays away from everybody until they run. */
const UNTIL_SCRIPTS_RUN = { hidden: true, 'aria-hidden': 'true' } as const

function Navigation({
  items,
  ...props
}: Omit<ServiceNavigationProps, 'items'> & { items: NavigationItem[] }) {
  const { menuButtonText = 'Menu', navigationId = 'navigation', collapseOnMobile = items.length > 1 } = props
  const label = props.menuButtonLabel === menuButtonText ? undefined : props.menuButtonLabel
  return (
    <nav
      aria-label={props.label ?? menuButtonText}
      class={classNames('govuk-service-navigation__wrapper', props.navigationClass)}
    >
      {collapseOnMobile && (
        <button
          type="button"
          class="govuk-service-navigation__toggle govuk-js-service-navigation-toggle"
          aria-controls={navigationId}
          aria-label={label}
          {...UNTIL_SCRIPTS_RUN}
        >
          {menuButtonText}
        </button>
      )}
      <ul class="govuk-service-navigation__list" id={navigationId}>
        {props.navigationStart}
        {items.map(item => (
          <Entry item={item} />
        ))}
        {props.navigationEnd}
      </ul>
    </nav>
  )
}

function Entry({ item: { text, href, current, active, attributes } }: { item: NavigationItem }) {
  const isHere = current || active
  const here = isHere ? { 'aria-current': current ? ('page' as const) : ('true' as const) } : {}
  const words = isHere ? <strong class="govuk-service-navigation__active-fallback">{text}</strong> : text
  return (
    <li
      class={classNames('govuk-service-navigation__item', isHere && 'govuk-service-navigation__item--active')}
    >
      {href ? (
        <a class="govuk-service-navigation__link" href={href} {...here} {...attributes}>
          {words}
        </a>
      ) : (
        text && (
          <span class="govuk-service-navigation__text" {...here}>
            {words}
          </span>
        )
      )}
    </li>
  )
}
