import fc from 'fast-check'
import { expect, test } from 'vitest'
import { base64url, bytesOf } from './base64url.ts'

test('bytes become text as elsewhere, and bytes again', () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 70 }), bytes => {
      const text = base64url(new Uint8Array(bytes).buffer)
      expect(text).toBe(Buffer.from(bytes).toString('base64url'))
      expect(new Uint8Array(bytesOf(text))).toEqual(new Uint8Array(bytes))
    }),
  )
})
