import { classNames } from '../class-names.ts'
import type { Props, Words } from '../words.ts'

export type NavigationEntry = Props<{
  text: Words
  href: string
  current?: boolean
  /** Another group of rooms begins here. */
  begins?: boolean
  /** For instance what waits there. */
  count?: number
}>

/** The ways into the rooms: a column at the left, on a phone a menu that opens without scripts. */
export function StaffNavigation({ entries }: { entries: NavigationEntry[] }) {
  return (
    <>
      <nav class="evenhand-rooms" aria-label="Rooms">
        <List entries={entries} />
      </nav>
      <details class="evenhand-menu">
        <summary class="evenhand-menu__summary">Menu</summary>
        <nav aria-label="Menu">
          <List entries={entries} />
        </nav>
      </details>
    </>
  )
}

function List({ entries }: { entries: NavigationEntry[] }) {
  return (
    <ul class="evenhand-rooms__list">
      {entries.map(({ text, href, current, begins, count }) => (
        <li
          class={classNames(
            'evenhand-rooms__item',
            current && 'evenhand-rooms__item--current',
            begins && 'evenhand-rooms__item--begins',
          )}
        >
          <a class="evenhand-rooms__link" href={href} aria-current={current ? 'page' : undefined}>
            {text}
            {count ? <span class="evenhand-rooms__count"> ({count})</span> : null}
          </a>
        </li>
      ))}
    </ul>
  )
}
