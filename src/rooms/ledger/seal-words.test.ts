import { describe, expect, test } from 'vitest'
import { digest } from '#platform/crypto.ts'
import { readSealWords, sealWords } from './seal-words.ts'

const standing = { origin: 'evenhand/a', size: 3, root: Buffer.alloc(32) }
const words = sealWords(standing)

describe('a seal of twelve words', () => {
  test('is the beginning of the digest of the checkpoint, eleven bits a word', () => {
    // Worked out apart from this program, in Python, with the list as it is published.
    expect(words).toBe('dwarf system guess chuckle edit wood file hen false cheese avoid vintage')
  })

  test('is another one for another size, root or service', () => {
    const others = [
      { ...standing, size: 4 },
      { ...standing, root: digest('') },
      { ...standing, origin: 'evenhand/b' },
    ]
    for (const other of others) expect(sealWords(other)).not.toBe(words)
  })

  test('is read however it was written down', () => {
    const list = words.split(' ')
    expect(readSealWords(words)).toEqual({ words })
    expect(readSealWords(list.map((word, n) => `${n + 1}. ${word.toUpperCase()}`).join(',\n'))).toEqual({
      words,
    })
    expect(readSealWords(list.map(word => word.slice(0, 4)).join(' '))).toEqual({ words })
  })

  test('is not read when a word is missing or unknown, and the sentence says which', () => {
    expect(readSealWords(words.replace(/ \w+$/, ''))).toEqual({
      fault: 'A seal has twelve words; here are 11.',
    })
    expect(readSealWords(words.replace(/^\w+/, 'neighbourhood'))).toEqual({
      fault: '“neighbourhood” is not a word of the list that seals are made of.',
    })
    expect(readSealWords(words.replace(/^\w+/, 'ab'))).toHaveProperty('fault')
  })
})
