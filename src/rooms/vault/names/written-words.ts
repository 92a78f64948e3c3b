/**
 * The words of a name as somebody writes them: lower case, accents kept, apostrophes left out (O’Brien is "obrien"),
 * split at everything that is neither letter nor digit.
 */
export function writtenWords(text: string): string[] {
  const lower = text
    .normalize('NFC')
    .toLowerCase()
    .replaceAll(/['’‘`´ʼʻ]/g, '')
  return lower.split(/[^\p{L}\p{M}\p{N}]+/u).filter(word => word.length > 0)
}

/** A written word on a British keyboard: accents off, and letters of other alphabets' own as they are typed here. */
export function plainWord(written: string): string {
  if (/^[a-z]+$/.test(written)) return written
  const bare = written.normalize('NFKD').replaceAll(/\p{M}/gu, '')
  return bare.replaceAll(/[^a-z0-9]/g, letter => OWN_LETTERS[letter] ?? letter)
}

const OWN_LETTERS: Readonly<Record<string, string>> = {
  ß: 'ss',
  ł: 'l',
  ø: 'o',
  đ: 'd',
  ð: 'd',
  þ: 'th',
  æ: 'ae',
  œ: 'oe',
  ı: 'i',
  ħ: 'h',
  ŋ: 'ng',
  ə: 'a',
  ŀ: 'l',
}
