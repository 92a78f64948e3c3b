/** A postcode anywhere in a text, however it is spaced: "fb1 2ab" and "FB12AB" are one. Undefined where there is none. */
export function postcodeIn(text: string): string | undefined {
  const found = POSTCODE.exec(text)
  return found ? `${found[1]}${found[2]}`.toUpperCase() : undefined
}

const POSTCODE = /\b([a-z]{1,2}\d[a-z\d]?)\s*(\d[a-z]{2})\b/i

const SHORT: Readonly<Record<string, string>> = {
  rd: 'road',
  st: 'street',
  str: 'street',
  ln: 'lane',
  ave: 'avenue',
  av: 'avenue',
  cl: 'close',
  dr: 'drive',
  cres: 'crescent',
  gdns: 'gardens',
  ct: 'court',
  pl: 'place',
  sq: 'square',
}

/** A number and a street, as in "Flat 2, 14B Mill Ln": "14b mill lane". Undefined where there is none. */
export function houseIn(text: string): string | undefined {
  const found = /(?:^|[\s,])(\d+[a-z]?)[\s,]+([\p{L}'’][\p{L}'’ -]*)/iu.exec(
    text.replace(POSTCODE, ',').replaceAll(/flat\s+\w+/gi, ''),
  )
  if (!found) return undefined
  const words = (found[2] ?? '')
    .toLowerCase()
    .replaceAll(/['’]/g, '')
    .split(/[\s-]+/)
    .filter(Boolean)
  return words.length < 2
    ? undefined
    : [found[1]?.toLowerCase(), ...words.map(word => SHORT[word] ?? word)].join(' ')
}
