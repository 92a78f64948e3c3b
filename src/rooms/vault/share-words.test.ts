import { expect, test } from 'vitest'
import { checkWord, readShare, shareInWords } from './share-words.ts'

const share = {
  set: Buffer.from('01020304', 'hex'),
  number: 2,
  bytes: Buffer.from(Array.from({ length: 33 }, (_, n) => n * 7)),
}

test('a share is always the same 32 words, which may not change: sheets are on paper', () => {
  const words = shareInWords(share)
  expect(words.split(' ')).toHaveLength(32)
  expect(words).toMatchInlineSnapshot(
    `"absurd avoid scissors advice about mandate federal love clay mean average milk stem color meadow come jazz vintage glimpse cheese present stairs salute stumble shadow future reopen school design motion silly deputy"`,
  )
  expect(checkWord(words)).toBe(words.split(' ')[31])
  expect(readShare(words)).toEqual({ share })
})

test('a share of nothing but zeros is read back whole', () => {
  const empty = { set: Buffer.alloc(4), number: 1, bytes: Buffer.alloc(33) }
  expect(readShare(shareInWords(empty))).toEqual({ share: empty })
})

test('what is no word of the list is named', () => {
  expect(readShare(shareInWords(share).replace(/^\w+/, 'wobble'))).toEqual({
    fault: '“wobble” is not a word of the list that the sheets are made of.',
  })
})
