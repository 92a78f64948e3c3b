import type { Props } from '../words.ts'

export type Logo = Props<{ src: string; alt?: string; width?: number; height?: number }>

/** The service's logo with its name beside it; without a logo the name alone, without a name (because the logo shows it) the logo alone. */
export function HouseLogo({ logo, name }: { logo?: Logo | undefined; name?: string | undefined }) {
  return (
    <span class="evenhand-logo">
      {logo && (
        <img
          class="evenhand-logo__image"
          src={logo.src}
          alt={logo.alt ?? ''}
          width={logo.width}
          height={logo.height}
        />
      )}
      {name && <span class="evenhand-logo__name">{name}</span>}
    </span>
  )
}
