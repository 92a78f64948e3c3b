import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname } from 'node:path'
import type { Font } from '#design/house-style.ts'
import { fontCoverage } from './font-coverage.ts'

/** The typefaces of a letter by house style, the second for letters that the first has not (Welsh ŵ, Greek, Cyrillic). */
export const FAMILIES: Record<Font, readonly [string, string]> = {
  atkinson: ['Atkinson Hyperlegible', 'Source Sans 3'],
  'source-sans': ['Source Sans 3', 'Atkinson Hyperlegible'],
  // Paper has no device with a typeface of its own.
  system: ['Atkinson Hyperlegible', 'Source Sans 3'],
}

const FILES: Record<string, string> = {
  'Atkinson Hyperlegible': '@expo-google-fonts/atkinson-hyperlegible/WEIGHT/AtkinsonHyperlegible_WEIGHT.ttf',
  'Source Sans 3': '@expo-google-fonts/source-sans-3/WEIGHT/SourceSans3_WEIGHT.ttf',
}

const filesOf = (family: string): string[] => {
  const find = createRequire(import.meta.url)
  const name = FILES[family] ?? ''
  return ['400Regular', '700Bold'].map(weight => find.resolve(name.replaceAll('WEIGHT', weight)))
}

/** The folders on this machine that hold the files of every family. */
export const fontFolders = (): string[] =>
  Object.keys(FILES)
    .flatMap(filesOf)
    .map(file => dirname(file))

/** The characters that a family can show, usual and bold, by code point. */
export function familyCoverage(family: string): Set<number> {
  const [usual, bold] = filesOf(family).map(file => fontCoverage(readFileSync(file)))
  return usual && bold ? usual.intersection(bold) : new Set()
}

/** A set of characters as the ranges of a regular expression: `[\\u{20}-\\u{7e}…]`. */
export function asRanges(characters: ReadonlySet<number>): string {
  const ranges: [number, number][] = []
  for (const code of [...characters].sort((a, b) => a - b)) {
    const last = ranges.at(-1)
    if (last && last[1] === code - 1) last[1] = code
    else ranges.push([code, code])
  }
  const hex = (code: number) => `\\u{${code.toString(16)}}`
  return `[${ranges.map(([from, to]) => `${hex(from)}-${hex(to)}`).join('')}]`
}
