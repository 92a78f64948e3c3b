import { classNames } from '../class-names.ts'
import type { Attributes, Props, Words } from '../words.ts'

export type SideLink = Props<{ text: Words; href: string; active?: boolean; attributes?: Attributes }>
export type SideNavigationProps = Props<{
  label: string
  /** Either one list … */
  items?: SideLink[]
  /** … or several with headings. */
  sections?: { heading: Words; items: SideLink[] }[]
  headingLevel?: 2 | 3 | 4
  class?: string
  attributes?: Attributes
}>

/** The pages of one part of the service, beside the page (the Ministry of Justice's side navigation). */
export function SideNavigation({ label, items, sections, headingLevel = 2, ...props }: SideNavigationProps) {
  const Heading = `h${headingLevel}` as const
  return (
    <nav class={classNames('moj-side-navigation', props.class)} aria-label={label} {...props.attributes}>
      {items && <List items={items} />}
      {sections?.map(section => (
        <>
          <Heading class="moj-side-navigation__title">{section.heading}</Heading>
          <List items={section.items} />
        </>
      ))}
    </nav>
  )
}

function List({ items }: { items: SideLink[] }) {
  return (
    <ul class="moj-side-navigation__list">
      {items.map(({ text, href, active, attributes }) => (
        <li class={classNames('moj-side-navigation__item', active && 'moj-side-navigation__item--active')}>
          <a href={href} aria-current={active ? 'location' : undefined} {...attributes}>
            {text}
          </a>
        </li>
      ))}
    </ul>
  )
}
