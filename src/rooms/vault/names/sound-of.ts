import { ACCENTED, RULES } from './sound-rules.ts'

/**
 * Roughly how a name sounds on a telephone in Britain, in letters of which each is one sound: x is "sh", c is "ch",
 * y only the consonant. Takes a written word with its accents, because they tell (ş is "sh", ą is "on"). Vowels are
 * kept, to be compared leniently. A word without Latin letters gives ''.
 */
export function soundOf(written: string): string {
  const latin = written.normalize('NFC').replaceAll(/[^a-z]/g, letter => ACCENTED[letter] ?? letter)
  let sound = latin.normalize('NFKD').replaceAll(/[^a-zA-Z]/g, '')
  for (const [pattern, heard] of RULES) sound = sound.replace(pattern, heard)
  return sound.toLowerCase()
}
