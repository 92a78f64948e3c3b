import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { newKey } from '#platform/crypto.ts'
import { canonicalDetails, commitmentOf, type Details } from './commitment.ts'

describe('committing to the details of an act', () => {
  test('gives the same commitment however the names are ordered', () => {
    const salt = newKey()
    const one = commitmentOf(salt, { channel: 'telephone', minutes: 12 })
    expect(commitmentOf(salt, { minutes: 12, channel: 'telephone' }).equals(one)).toBe(true)
    expect(one).toHaveLength(32)
  })

  test('gives another one for other details, and under another salt', () => {
    const salt = newKey()
    const one = commitmentOf(salt, { minutes: 12 })
    expect(commitmentOf(salt, { minutes: 13 }).equals(one)).toBe(false)
    expect(commitmentOf(newKey(), { minutes: 12 }).equals(one)).toBe(false)
  })

  test('writes details as RFC 8785 does', () => {
    const details = { b: [1, 1e21, 'O’Brien \u0007'], a: { z: null, é: true, '': false } }
    expect(canonicalDetails(details)).toBe(
      '{"a":{"":false,"z":null,"é":true},"b":[1,1e+21,"O’Brien \\u0007"]}',
    )
  })

  test('can be checked again after the details were kept as text and read back', () => {
    fc.assert(
      fc.property(fc.jsonValue({ maxDepth: 3 }), details => {
        const text = canonicalDetails(details as Details)
        expect(canonicalDetails(JSON.parse(text))).toBe(text)
      }),
    )
  })

  test('refuses what JSON cannot carry, rather than losing it', () => {
    expect(() => canonicalDetails({ minutes: Number.NaN })).toThrow('finite')
    expect(() => canonicalDetails({ minutes: undefined } as never)).toThrow('JSON')
  })
})
