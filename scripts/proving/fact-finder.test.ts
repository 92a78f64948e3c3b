import { deflateSync, gzipSync } from 'node:zlib'
import { describe, expect, test } from 'vitest'
import { FactFinder } from './fact-finder.ts'

const NAME = 'Wilhelmina Zorbqueth'
const around = (bytes: Uint8Array) => Buffer.concat([Buffer.alloc(5_000, 'x'), bytes, Buffer.alloc(777)])

function foundIn(bytes: Uint8Array, text = NAME): string[] {
  const finder = new FactFinder([text, 'Somebody Elsewhere'])
  finder.look(around(bytes))
  return [...finder.found]
}

describe('a planted name is found', () => {
  test.each([
    ['as it is', Buffer.from(NAME)],
    ['in capitals', Buffer.from(NAME.toUpperCase())],
    ['in UTF-16', Buffer.from(NAME, 'utf16le')],
    ['in small letters in UTF-16', Buffer.from(NAME.toLowerCase(), 'utf16le')],
    ['in UTF-16 with the big end first', Buffer.from(NAME, 'utf16le').swap16()],
    ['in base64', Buffer.from(Buffer.from(`${NAME} called.`).toString('base64'))],
    ['in base64, one place on', Buffer.from(Buffer.from(`>${NAME} called.`).toString('base64'))],
    ['in base64, two places on', Buffer.from(Buffer.from(`>>${NAME} called.`).toString('base64url'))],
    ['in hexadecimal', Buffer.from(Buffer.from(NAME).toString('hex').toUpperCase())],
    ['in an address', Buffer.from(`/find?q=${encodeURIComponent(NAME)}`)],
    ['in a form', Buffer.from('q=Wilhelmina+Zorbqueth')],
    ['compressed by gzip', gzipSync(around(Buffer.from(NAME)))],
    ['compressed by zlib', deflateSync(`Hello, this is ${NAME}.`)],
    ['compressed, in UTF-16', gzipSync(Buffer.from(NAME, 'utf16le'))],
    [
      'compressed and cut off',
      gzipSync(Buffer.from(`${NAME} ${'and more '.repeat(9_000)}`)).subarray(0, -20),
    ],
  ])('%s', (_how, bytes) => {
    expect(foundIn(bytes)).not.toEqual([])
  })

  test.each(['Siân O’Brien-Łuczak', 'ŴŷN EVANS-ŻÓŁĆ'])('with other letters: %s', name => {
    for (const bytes of [Buffer.from(name), Buffer.from(name.normalize('NFD')), Buffer.from(name, 'utf16le')])
      expect(foundIn(bytes, name)).not.toEqual([])
  })
})

test('nothing is found where nothing was planted', () => {
  expect(foundIn(Buffer.from('Wilhelmina Zorbquet, Wilhelmin Zorbqueth'))).toEqual([])
  expect(foundIn(gzipSync('Nobody in particular'))).toEqual([])
})

test('what is too short to mean anything is not looked for', () => {
  expect(() => new FactFinder(['Ann'])).toThrow('too short')
})
