import { contrast, hex, nearestPassing, parseColour } from './colour.ts'
import { colourOf, type HouseColours, houseColours, PAGE } from './house-colours.ts'

/** One pair of colours that cannot be told apart well enough. */
export type ContrastFault = {
  /** The field of the style that has to change. */
  part: 'brand' | 'accent'
  ratio: number
  needed: number
  /** The nearest colour that passes, as `#rrggbb`. */
  suggestion: string | undefined
  sentence: string
}

type Given = { brand: string; accent: string }
type Pair = {
  part: 'brand' | 'accent'
  what: string
  of: (colours: HouseColours) => [string, string]
  needed: number
}

/** WCAG 2.2: 1.4.3 text 4.5 to 1; 1.4.11 marks and edges 3 to 1. Every pair that the stylesheet puts together. */
const PAIRS: Pair[] = [
  { part: 'accent', what: 'Links on the page would be', of: c => [c.accent, PAGE], needed: 4.5 },
  { part: 'accent', what: 'Links on a tinted ground would be', of: c => [c.accent, c.surface], needed: 4.5 },
  { part: 'accent', what: 'Links under the pointer would be', of: c => [c.hover, PAGE], needed: 4.5 },
  { part: 'accent', what: 'The words on a button would be', of: c => [c.buttonText, c.accent], needed: 4.5 },
  {
    part: 'accent',
    what: 'The words on a button under the pointer would be',
    of: c => [c.buttonText, c.hover],
    needed: 4.5,
  },
  { part: 'brand', what: 'The name in the header would be', of: c => [c.headerText, c.brand], needed: 4.5 },
  { part: 'brand', what: 'The mark of the focus in the header would be', of: focusOnBrand, needed: 3 },
]

export const FOCUS = '#ffd54a'
export const FOCUS_TEXT = '#14191a'

/** What cannot be read well enough in a style, at most one sentence a pair; empty when everything can. */
export function contrastFaults(style: Given): ContrastFault[] {
  const unknown = (['brand', 'accent'] as const).filter(part => !parseColour(style[part]))
  if (unknown.length > 0) return unknown.map(part => notAColour(part, style[part]))
  return PAIRS.flatMap(pair => fault(pair, style) ?? [])
}

/** Nearest to the part as given, and good beside the other part as it is and as it may have to become. */
function nearest(part: Pair['part'], style: Given): string | undefined {
  const brand = part === 'accent' ? (nearest('brand', style) ?? style.brand) : style.brand
  const passes = (colour: string) =>
    passesAll(part, { ...style, [part]: colour }) && passesAll(part, { ...style, brand, [part]: colour })
  const found = nearestPassing(colourOf(style[part]), colour => passes(hex(colour)))
  return found && hex(found)
}

function fault(pair: Pair, style: Given): ContrastFault | undefined {
  const ratio = measure(pair, style)
  if (ratio >= pair.needed) return undefined
  const { part, needed } = pair
  const suggestion = nearest(part, style)
  const sentence = `${pair.what} hard to read in ${style[part]} (contrast ${rounded(ratio)} to 1, ${needed} to 1 is needed).`
  return {
    part,
    ratio,
    needed,
    suggestion,
    sentence: suggestion ? `${sentence} ${suggestion} would do.` : sentence,
  }
}

function passesAll(part: Pair['part'], style: Given): boolean {
  return PAIRS.every(pair => pair.part !== part || measure(pair, style) >= pair.needed)
}

function measure(pair: Pair, style: Given): number {
  const [one, other] = pair.of(houseColours(style))
  return contrast(colourOf(one), colourOf(other))
}

/** Rounded down, so that 4.49 never reads as 4.5. */
function rounded(ratio: number): string {
  return (Math.floor(ratio * 10) / 10).toFixed(1)
}

/** The focus is marked by a light ground and a dark line; one of the two has to stand out. */
function focusOnBrand({ brand }: HouseColours): [string, string] {
  const strength = (mark: string) => contrast(colourOf(mark), colourOf(brand))
  return [strength(FOCUS) > strength(FOCUS_TEXT) ? FOCUS : FOCUS_TEXT, brand]
}

function notAColour(part: Pair['part'], given: string): ContrastFault {
  const sentence = `${JSON.stringify(given)} is no colour: write it like #1f4a4d.`
  return { part, ratio: 0, needed: 0, suggestion: undefined, sentence }
}
