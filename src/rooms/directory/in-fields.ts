import { DETAIL_NAMES } from './details.ts'

/** The details as the fields of a form hold them: text, the tick boxes joined by commas. */
export function inFields(standing: object): Record<(typeof DETAIL_NAMES)[number], string> {
  const known = new Map(Object.entries(standing))
  const texts = DETAIL_NAMES.map(name => [name, [known.get(name) ?? ''].flat().join(', ')])
  return Object.fromEntries(texts)
}
