/** Draws from chance: a number from 0 up to 1 at each call. */
export type Draw = () => number

export const oneOf = <T>(draw: Draw, list: readonly [T, ...T[]]): T =>
  list[Math.floor(draw() * list.length)] ?? list[0]

/** Texts that have broken programs before. Kept as latin1, so that each letter is one byte on the wire. */
const STRANGE: readonly [string, ...string[]] = [
  '',
  ' ',
  '0',
  '-1',
  '1e309',
  'NaN',
  'null',
  'undefined',
  '__proto__',
  'constructor',
  'toString',
  '[object Object]',
  '\u0000',
  'a\u0000b',
  '\r\n',
  '\r\nSet-Cookie: a=b',
  '\n\n\n',
  '\t',
  '\u00ff\u00fe',
  '\u00ed\u00a0\u0080',
  '\u00c0\u00af',
  '\u00e2\u0080\u00aebackwards',
  'Z\u00cc\u00b5\u00cc\u00b6\u00cc\u00b7\u00cc\u00b8algo',
  '\u00f0\u009f\u008c\u00bb',
  "'; drop table casework.file; --",
  '{{7*7}}<%= 7*7 %>',
  '<script>alert(1)</script>',
  '../../../../etc/passwd',
  '..\\..\\',
  '%',
  '%0',
  '%zz',
  '%00',
  '%ff%fe',
  '%ed%a0%80',
  '%252e%252e%252f',
  'http://elsewhere.example/',
  '//elsewhere.example',
  '00000000-0000-4000-8000-000000000000',
  '99999999999999999999999999',
  '2026-02-31',
]

/** A text that nobody would type: from the list, repeated at length, or random bytes. */
export function strangeText(draw: Draw): string {
  const kind = draw()
  if (kind < 0.7) return oneOf(draw, STRANGE)
  if (kind < 0.8) return oneOf(draw, STRANGE).repeat(Math.floor(draw() * 300))
  if (kind < 0.82) return 'x'.repeat(Math.floor(draw() * 150_000))
  return String.fromCharCode(
    ...Array.from({ length: Math.floor(draw() * 40) }, () => Math.floor(draw() * 256)),
  )
}
