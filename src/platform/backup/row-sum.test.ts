import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { digest } from '#platform/crypto.ts'
import { RowSum } from './row-sum.ts'

function sumOf(rows: readonly Uint8Array[]) {
  const sum = new RowSum()
  for (const row of rows) sum.add(row)
  return sum.figures
}

describe('the sum of a table', () => {
  test('is the sum of its rows’ SHA-256, modulo 2^256', () => {
    fc.assert(
      fc.property(fc.array(fc.uint8Array(), { maxLength: 200 }), rows => {
        const wanted = rows.reduce((all, row) => all + BigInt(`0x${digest(row).toString('hex')}`), 0n)
        expect(sumOf(rows)).toEqual({
          rows: rows.length,
          sum: BigInt.asUintN(256, wanted).toString(16).padStart(64, '0'),
        })
      }),
    )
  })
})
