import { describe, expect, test } from 'vitest'
import { issueFormToken, readFormToken, repeatKey } from './form-token.ts'

const KEY = new Uint8Array(32).fill(1)
const NOW = new Date('2026-11-23T10:00:00Z')
const DAY_MS = 24 * 3_600_000
const PERSON = '0a2bd1f0-6d0c-4f3e-9a53-0d8f5bb0c2f1'
const later = (ms: number) => new Date(NOW.getTime() + ms)

describe('a form’s token', () => {
  test('says whose form it is, which act it is for, and which form of many', () => {
    const token = issueFormToken(KEY, PERSON, 'log-contact', NOW, 'nonce')
    expect(readFormToken(KEY, token, 'log-contact', later(DAY_MS))).toEqual({
      person: PERSON,
      command: 'log-contact',
      nonce: 'nonce',
      issuedAt: NOW.getTime(),
      isOld: false,
    })
  })

  test('is another for each form', () => {
    const issue = () => issueFormToken(KEY, PERSON, 'log-contact', NOW)
    expect(issue()).not.toBe(issue())
  })

  test('is old after seven days, and still says whose text this is', () => {
    const token = issueFormToken(KEY, PERSON, 'log-contact', NOW)
    expect(readFormToken(KEY, token, 'log-contact', later(7 * DAY_MS))?.isOld).toBe(false)
    expect(readFormToken(KEY, token, 'log-contact', later(7 * DAY_MS + 1))).toMatchObject({
      isOld: true,
      person: PERSON,
    })
  })

  test('holds for no other act, under no other key, and with no letter changed', () => {
    const token = issueFormToken(KEY, PERSON, 'log-contact', NOW)
    expect(readFormToken(KEY, token, 'amend-contact', NOW)).toBeUndefined()
    expect(readFormToken(new Uint8Array(32).fill(2), token, 'log-contact', NOW)).toBeUndefined()
    for (let at = 0; at < token.length - 1; at++) {
      const letter = token[at] === 'A' ? 'B' : 'A'
      const changed = token.slice(0, at) + letter + token.slice(at + 1)
      expect(readFormToken(KEY, changed, 'log-contact', NOW)).toBeUndefined()
    }
  })

  test.each([
    undefined,
    null,
    1,
    [],
    {},
    '',
    '.',
    '....',
    'a.b.c.d.e',
    `x.log-contact.n.1.${'A'.repeat(43)}`,
  ])('is not %j', made => {
    expect(readFormToken(KEY, made, 'log-contact', NOW)).toBeUndefined()
  })
})

test('the same form of two people, or for two acts, is not the same act', () => {
  const keys = [
    repeatKey(PERSON, 'log-contact', 'n'),
    repeatKey('', 'log-contact', 'n'),
    repeatKey(PERSON, 'amend-contact', 'n'),
    repeatKey(PERSON, 'log-contact', 'm'),
  ].map(key => key.toString('hex'))
  expect(new Set(keys).size).toBe(4)
})
