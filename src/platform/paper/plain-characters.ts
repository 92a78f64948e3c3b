/**
 * The same value with every text in it brought to what can be set: accents joined to their letters, line ends alike,
 * and without characters that cannot be seen but could turn the words around them (Unicode's overrides of direction).
 */
export function plainCharacters<T>(value: T): T {
  if (typeof value === 'string') return plain(value) as T
  if (Array.isArray(value)) return value.map(plainCharacters) as T
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(Object.entries(value).map(([name, part]) => [name, plainCharacters(part)])) as T
}

const plain = (text: string): string =>
  text
    .toWellFormed()
    .normalize('NFC')
    .replaceAll(/\r\n?|[\u2028\u2029]/g, '\n')
    .replaceAll('\t', ' ')
    .replaceAll(UNSEEN, '')

/** Control characters but the line break; marks and overrides of direction; a byte order mark. */
const UNSEEN = /(?!\n)[\p{Cc}\u061C\u200E\u200F\u202A-\u202E\u2066-\u2069\uFEFF\uFFF9-\uFFFB]/gu
