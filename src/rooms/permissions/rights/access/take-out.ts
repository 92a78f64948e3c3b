import { wherever } from './propose-cuts.ts'

/** What stands where words were taken out. */
export const TAKEN_OUT = '[taken out]'

/** A text without some words, wherever they stand in it; the longest are taken out first. */
export const takeOut = (text: string, words: readonly string[]): string =>
  [...words]
    .sort((a, b) => b.length - a.length)
    .reduce((rest, one) => rest.replaceAll(wherever(one), TAKEN_OUT), text)
    .replaceAll(/\[taken out\](\s+\[taken out\])+/g, TAKEN_OUT)
