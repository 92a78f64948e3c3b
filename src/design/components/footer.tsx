import { classNames } from '../class-names.ts'
import type { Attributes, Props, Words } from '../words.ts'

export type FooterLink = Props<{ href: string; text: Words; attributes?: Attributes }>
export type FooterColumn = Props<{ title: string; columns?: number; width?: string; items?: FooterLink[] }>
export type FooterProps = Props<{
  navigation?: FooterColumn[]
  links?: FooterLink[]
  /** The heading of the links, for those who listen. */
  linksTitle?: string
  /** Below the links: who runs the service, how it is paid for. */
  children?: Words
  /** Under which terms the words of the site may be used again. */
  licence?: Words
  containerClass?: string
  class?: string
  attributes?: Attributes
}>

/** The foot of every page: links and who is behind the service. Without crown, licence logo or crown copyright. */
export function Footer({ navigation = [], containerClass, class: extra, attributes, ...props }: FooterProps) {
  return (
    <div class={classNames('govuk-footer', extra)} {...attributes}>
      <div class={classNames('govuk-width-container', containerClass)}>
        {navigation.length > 0 && <Columns columns={navigation} />}
        <div class="govuk-footer__meta">
          <div class="govuk-footer__meta-item govuk-footer__meta-item--grow">
            <Meta {...props} />
            {props.licence && <span class="govuk-footer__licence-description">{props.licence}</span>}
          </div>
        </div>
      </div>
    </div>
  )
}

function Columns({ columns }: { columns: FooterColumn[] }) {
  return (
    <>
      <div class="govuk-footer__navigation">
        {columns.map(column => (
          <div class={`govuk-footer__section govuk-grid-column-${column.width ?? 'full'}`}>
            <h2 class="govuk-footer__heading govuk-heading-m">{column.title}</h2>
            {column.items && column.items.length > 0 && (
              <ul
                class={classNames(
                  'govuk-footer__list',
                  !!column.columns && `govuk-footer__list--columns-${column.columns}`,
                )}
              >
                <Links links={column.items} class="govuk-footer__list-item" />
              </ul>
            )}
          </div>
        ))}
      </div>
      <hr class="govuk-footer__section-break" />
    </>
  )
}

function Meta({ links, linksTitle = 'Support links', children }: FooterProps) {
  if (!links && !children) return null
  return (
    <>
      <h2 class="govuk-visually-hidden">{linksTitle}</h2>
      {links && links.length > 0 && (
        <ul class="govuk-footer__inline-list">
          <Links links={links} class="govuk-footer__inline-list-item" />
        </ul>
      )}
      {children && <div class="govuk-footer__meta-custom">{children}</div>}
    </>
  )
}

function Links({ links, class: look }: { links: FooterLink[]; class: string }) {
  return (
    <>
      {links.map(({ href, text, attributes }) => (
        <li class={look}>
          <a class="govuk-footer__link" href={href} {...attributes}>
            {text}
          </a>
        </li>
      ))}
    </>
  )
}
