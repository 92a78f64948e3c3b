import { houseColours } from '#design/house-colours.ts'
import type { HouseStyle } from '#design/house-style.ts'

interface PreviewProps {
  readonly style: HouseStyle
  readonly name: string
  /** Where the logo is to be had. */
  readonly logo?: string | undefined
}

/** A page in these colours, drawn, so that it can be looked at before it is chosen, and without a script. */
export function StylePreview({ style, name, logo }: PreviewProps) {
  const { brand, headerText, accent, buttonText, surface } = houseColours(style)
  const font = { 'font-family': FAMILIES[style.font] }
  return (
    <figure class="evenhand-preview">
      <svg viewBox="0 0 480 260" width="100%" role="img" aria-labelledby="preview-title">
        <title id="preview-title">A page in these colours</title>
        <rect width="480" height="260" fill="#ffffff" />
        <rect width="480" height="64" fill={brand} />
        {logo && (
          <image href={logo} x="16" y="12" width="72" height="40" preserveAspectRatio="xMinYMid meet" />
        )}
        <text x={logo ? 100 : 16} y="40" fill={headerText} font-size="20" font-weight="700" {...font}>
          {short(name)}
        </text>
        <text x="16" y="104" fill="#1b2224" font-size="22" font-weight="700" {...font}>
          Ask for help
        </text>
        <text x="16" y="134" fill="#1b2224" font-size="15" {...font}>
          It is free, confidential and impartial.
        </text>
        <text x="16" y="162" fill={accent} font-size="15" text-decoration="underline" {...font}>
          How we stay impartial
        </text>
        <rect x="16" y="182" width="120" height="38" fill={accent} />
        <text x="76" y="207" fill={buttonText} font-size="16" text-anchor="middle" {...font}>
          Continue
        </text>
        <rect y="236" width="480" height="24" fill={surface} />
      </svg>
      <figcaption class="govuk-hint">
        How a page looks: the name on {style.brand}, links and buttons in {style.accent}.
      </figcaption>
    </figure>
  )
}

const FAMILIES: Record<HouseStyle['font'], string> = {
  atkinson: 'Atkinson Hyperlegible',
  'source-sans': 'Source Sans 3',
  system: 'system-ui',
}

/** As much of it as the drawing has room for. */
const short = (name: string) => (name.length > 34 ? `${name.slice(0, 33)}…` : name)
