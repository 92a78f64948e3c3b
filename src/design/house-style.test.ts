import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { contrast, parseColour } from './colour.ts'
import { FOCUS, FOCUS_TEXT } from './contrast-faults.ts'
import { colourOf, houseColours, INK, PAGE } from './house-colours.ts'
import {
  contrastFaults,
  DEFAULT_STYLE,
  EXAMPLE_STYLES,
  type HouseStyle,
  houseStyleCss,
} from './house-style.ts'

const shipped: [string, HouseStyle][] = [['default', DEFAULT_STYLE], ...Object.entries(EXAMPLE_STYLES)]
const anyColour = fc.integer({ min: 0, max: 0xffffff }).map(n => `#${n.toString(16).padStart(6, '0')}`)

describe('a colour', () => {
  test.each(['red', '#fff', '#12345', '#1234567', '#12345g', 'rgb(0,0,0)', '', '#123456;}', ' #123456'])(
    'is not %j',
    text => {
      expect(parseColour(text)).toBeUndefined()
    },
  )

  test('is six hexadecimal digits, whatever their case', () => {
    expect(parseColour('#0A5e66')).toEqual([10, 94, 102])
  })

  test('has the contrast that WCAG gives: black on white 21, #767676 on white just over 4.5', () => {
    expect(contrast([0, 0, 0], [255, 255, 255])).toBeCloseTo(21, 5)
    expect(contrast(colourOf('#767676'), colourOf(PAGE))).toBeCloseTo(4.54, 2)
  })
})

describe('the styles we ship', () => {
  test.each(shipped)('%s can be read everywhere', (_, style) => {
    expect(contrastFaults(style)).toEqual([])
  })

  test('have a focus mark and visited links that can be read', () => {
    expect(contrast(colourOf(FOCUS), colourOf(FOCUS_TEXT))).toBeGreaterThan(4.5)
    expect(contrast(colourOf(FOCUS_TEXT), colourOf(PAGE))).toBeGreaterThan(3)
    expect(contrast(colourOf('#56408a'), colourOf(PAGE))).toBeGreaterThan(4.5)
  })
})

describe('a style that cannot be read', () => {
  test('is told what is wrong, how far off, and which colour would do', () => {
    const [fault] = contrastFaults({ ...DEFAULT_STYLE, accent: '#66aaff' })
    expect(fault).toMatchObject({ part: 'accent', needed: 4.5 })
    expect(fault?.sentence).toMatch(
      /^Links on the page would be hard to read in #66aaff \(contrast 2\.\d to 1, 4\.5 to 1 is needed\)\. #[0-9a-f]{6} would do\.$/,
    )
  })

  test('is told when something is no colour at all', () => {
    expect(contrastFaults({ brand: 'red', accent: '#0b5e66' }).map(fault => fault.sentence)).toEqual([
      '"red" is no colour: write it like #1f4a4d.',
    ])
  })

  test('always passes once the suggestions are taken', () => {
    fc.assert(
      fc.property(anyColour, anyColour, (brand, accent) => {
        const given = { brand, accent }
        const taken = contrastFaults(given).map(({ part, suggestion }) => [part, suggestion ?? given[part]])
        expect(contrastFaults({ ...given, ...Object.fromEntries(taken) })).toEqual([])
      }),
      { numRuns: 200 },
    )
  })
})

describe('the stylesheet of a style', () => {
  test('holds custom properties and nothing else', () => {
    const lines = houseStyleCss(DEFAULT_STYLE).trim().split('\n').slice(1, -1)
    for (const line of lines)
      expect(line).toMatch(/^ {2}--(govuk|evenhand)-[a-z-]+: (#[0-9a-f]{6}|"[A-Za-z0-9 ]+"|system-ui);$/)
  })

  test('cannot be made to hold anything else', () => {
    expect(() => houseStyleCss({ ...DEFAULT_STYLE, brand: '#123456} body{display:none' })).toThrow(
      'is no colour',
    )
  })

  test('stays below a kilobyte', () => {
    for (const [, style] of shipped) expect(houseStyleCss(style).length).toBeLessThan(1000)
  })

  test('puts dark words on a light header', () => {
    expect(houseColours(EXAMPLE_STYLES.sandstone).headerText).toBe(INK)
    expect(houseColours(DEFAULT_STYLE).headerText).toBe(PAGE)
  })
})
