import fc from 'fast-check'
import { expect, test } from 'vitest'
import { localPath } from './local-path.ts'

test.each(['/', '/today', '/contacts/new?file=1&draft=a', '/families/x'])('%s is a path of ours', path => {
  expect(localPath(path)).toBe(path)
})

test.each([
  undefined,
  '',
  'today',
  '//a',
  '/\\a',
  '/\t/a',
  '/\n/a',
  '/.//a',
  '/x/..//a',
  'https://a',
  'javascript:a',
])('%j is none', path => {
  expect(localPath(path)).toBeUndefined()
})

test('whatever is given, a browser never leaves by what comes back', () => {
  const origin = 'https://ours.example'
  const pieces = fc.constantFrom(
    '/',
    '\\',
    '\t',
    '\r\n',
    '..',
    '.',
    '@',
    ':',
    '?',
    '#',
    'a.example',
    '%2f',
    'https',
  )
  const path = fc.oneof(
    fc.string(),
    fc.array(pieces, { maxLength: 8 }).map(parts => `/${parts.join('')}`),
  )
  fc.assert(
    fc.property(path, text => {
      const local = localPath(text)
      if (local === undefined) return
      expect(new URL(local, `${origin}/sign-in`).origin).toBe(origin)
      expect(local).toMatch(/^\/[\x21-\x7e]*$/)
    }),
    { numRuns: 2_000 },
  )
})
