import { type HouseColours, houseColours } from './house-colours.ts'

export { contrastFaults } from './contrast-faults.ts'

export const FONTS = ['atkinson', 'source-sans', 'system'] as const
export type Font = (typeof FONTS)[number]

/** How a service looks: two colours, a typeface, and if it likes a logo. Everything else follows from them. */
export type HouseStyle = {
  /** The band at the top, as `#rrggbb`. */
  brand: string
  /** Links and buttons, as `#rrggbb`. */
  accent: string
  font: Font
  logo?: { src: string; alt?: string; width?: number; height?: number } | undefined
}

/** Pine and sea: like no council and not like GOV.UK. */
export const DEFAULT_STYLE: HouseStyle = { brand: '#1f4a4d', accent: '#0b5e66', font: 'atkinson' }

/** Two more that a service can begin with, and that show how far a style reaches. */
export const EXAMPLE_STYLES = {
  heather: { brand: '#46375e', accent: '#5b3f94', font: 'source-sans' },
  sandstone: { brand: '#f0e4d0', accent: '#8a3c1b', font: 'system' },
} as const satisfies Record<string, HouseStyle>

/** The small stylesheet of one service, to be served from its own URL after `evenhand.css`. Throws on a colour that is none. */
export function houseStyleCss(style: HouseStyle): string {
  const properties = { ...colourProperties(houseColours(style)), '--evenhand-font': FAMILIES[style.font] }
  const lines = Object.entries(properties).map(([name, value]) => `  ${name}: ${value};`)
  return `:root {\n${lines.join('\n')}\n}\n`
}

const FAMILIES: Record<Font, string> = {
  atkinson: '"Atkinson Hyperlegible"',
  'source-sans': '"Source Sans 3"',
  system: 'system-ui',
}

function colourProperties(colours: HouseColours): Record<string, string> {
  return {
    '--govuk-brand-colour': colours.brand,
    '--evenhand-header-text-colour': colours.headerText,
    '--govuk-link-colour': colours.accent,
    '--govuk-link-hover-colour': colours.hover,
    '--evenhand-button-colour': colours.accent,
    '--evenhand-button-hover-colour': colours.hover,
    '--evenhand-button-shadow-colour': colours.shadow,
    '--evenhand-button-text-colour': colours.buttonText,
    '--govuk-surface-background-colour': colours.surface,
    '--govuk-template-background-colour': colours.surface,
    '--govuk-surface-border-colour': colours.surfaceBorder,
  }
}
