/** Red, green and blue, 0 to 255. */
export type Colour = readonly [number, number, number]

/** A colour written as `#rrggbb`; undefined for anything else, so that nothing but a colour can get into a stylesheet. */
export function parseColour(text: string): Colour | undefined {
  const [, red, green, blue] = /^#([0-9a-f]{2})([0-9a-f]{2})([0-9a-f]{2})$/i.exec(text) ?? []
  return red && green && blue
    ? [Number.parseInt(red, 16), Number.parseInt(green, 16), Number.parseInt(blue, 16)]
    : undefined
}

/** The colour as `#rrggbb`. */
export function hex(colour: Colour): string {
  return `#${colour.map(part => Math.round(part).toString(16).padStart(2, '0')).join('')}`
}

/** The contrast of two colours, 1 to 21 (WCAG 2.2, "contrast ratio"). */
export function contrast(one: Colour, other: Colour): number {
  const [lighter, darker] = [luminance(one), luminance(other)].sort((a, b) => b - a) as [number, number]
  return (lighter + 0.05) / (darker + 0.05)
}

/** A mixture: `share` 0 is the first colour, 1 the second. */
export function mix(first: Colour, second: Colour, share: number): Colour {
  return first.map((part, index) => part + ((second[index] ?? 0) - part) * share) as unknown as Colour
}

/** The colour nearest to this one, lighter or darker, that passes; undefined when none between black and white does. */
export function nearestPassing(colour: Colour, passes: (candidate: Colour) => boolean): Colour | undefined {
  for (let step = 0; step <= STEPS; step += 1)
    for (const end of [BLACK, WHITE]) {
      const candidate = parseColour(hex(mix(colour, end, step / STEPS)))
      if (candidate && passes(candidate)) return candidate
    }
  return undefined
}

export const BLACK: Colour = [0, 0, 0]
export const WHITE: Colour = [255, 255, 255]
const STEPS = 100

/** WCAG 2.2, "relative luminance". */
function luminance(colour: Colour): number {
  const [red, green, blue] = colour.map(part => linear(part / 255)) as [number, number, number]
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue
}

function linear(part: number): number {
  return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4
}
