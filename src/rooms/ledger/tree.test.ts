import { describe, expect, test } from 'vitest'
import { digest } from '#platform/crypto.ts'
import { rootByDefinition } from './testdata/invented-export.ts'
import { frontier } from './tree.ts'

describe('the tree over all entries', () => {
  test('has the root that RFC 6962 gives it, for no leaf and for every number of leaves up to 70', () => {
    const tree = frontier()
    const leaves: Buffer[] = []
    for (let n = 0; n <= 70; n++) {
      expect(tree.size).toBe(n)
      expect(tree.root().toString('hex')).toBe(rootByDefinition(leaves).toString('hex'))
      const leaf = digest(`leaf ${n}`)
      leaves.push(leaf)
      tree.add(leaf)
    }
  })

  test('has the published root of the eight leaves that Certificate Transparency is tested with', () => {
    const inputs = [
      '',
      '00',
      '10',
      '2021',
      '3031',
      '40414243',
      '5051525354555657',
      '606162636465666768696a6b6c6d6e6f',
    ]
    const tree = frontier()
    for (const input of inputs) tree.add(digest(Buffer.from(`00${input}`, 'hex')))
    expect(tree.root().toString('hex')).toBe(
      '5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328',
    )
  })

  test('of nothing is the digest of nothing', () => {
    expect(frontier().root().toString('hex')).toBe(
      'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855',
    )
  })
})
