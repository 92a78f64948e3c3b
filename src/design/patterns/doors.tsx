import type { Props } from '../words.ts'

export type DoorsProps = Props<{
  /** What they are doors to, for those who hear the page. */
  label: string
  items: { text: string; href: string }[]
}>

/** Ways on, all of the same size: none is the one that we would rather have somebody take. */
export function Doors({ label, items }: DoorsProps) {
  return (
    <nav aria-label={label}>
      <ul class="evenhand-doors">
        {items.map(({ text, href }) => (
          <li>
            <a class="govuk-link evenhand-door" href={href}>
              {text}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  )
}
