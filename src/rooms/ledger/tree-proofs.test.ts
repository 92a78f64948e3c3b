import { describe, expect, test } from 'vitest'
import { digest } from '#platform/crypto.ts'
import { isConsistent, isIncluded } from './check-proof.ts'
import { rootByDefinition } from './testdata/invented-export.ts'
import { inventedLeaves, nodesOf } from './testdata/invented-tree.ts'
import { consistencyProof, inclusionProof, rootOver } from './tree-proofs.ts'

const MOST = 40
const leaves = inventedLeaves(MOST)
const nodes = nodesOf(leaves)
const treeOf = (size: number) => ({ size, root: rootByDefinition(leaves.slice(0, size)) })
const trees = Array.from({ length: MOST + 1 }, (_, size) => treeOf(size))
const tree = (size: number) => trees[size] as (typeof trees)[number]
const leaf = (index: number) => leaves[index] as Buffer

describe('a proof that an entry is in the tree', () => {
  test('holds for every entry of every tree, and for no other entry, place, size or root', async () => {
    for (let size = 1; size <= MOST; size++)
      for (let index = 0; index < size; index++) {
        const proof = await inclusionProof(nodes, index, size)
        expect(isIncluded(leaf(index), index, tree(size), proof)).toBe(true)
        expect(isIncluded(digest('another'), index, tree(size), proof)).toBe(false)
        expect(isIncluded(leaf(index), index, { size, root: digest('') }, proof)).toBe(false)
        for (let other = 0; other < size; other++)
          if (other !== index) expect(isIncluded(leaf(index), other, tree(size), proof)).toBe(false)
      }
  })

  test('does not hold with a hash more, fewer or changed, nor with a place outside the tree', async () => {
    const proof = await inclusionProof(nodes, 17, 35)
    const check = (hashes: Uint8Array[], index = 17) => isIncluded(leaf(17), index, tree(35), hashes)
    expect(check(proof)).toBe(true)
    expect(check([...proof, digest('')])).toBe(false)
    for (const at of proof.keys()) {
      expect(check(proof.toSpliced(at, 1))).toBe(false)
      expect(check(proof.with(at, digest('')))).toBe(false)
    }
    for (const index of [-1, 35, 17.5, Number.NaN, 2 ** 60]) expect(check(proof, index)).toBe(false)
  })

  test('is not given for a place where there is nothing', async () => {
    await expect(inclusionProof(nodes, 5, 5)).rejects.toThrow('no leaf 5 among 5')
    await expect(inclusionProof(nodes, -1, 5)).rejects.toThrow('no leaf -1')
  })
})

describe('a proof that a tree is the beginning of another', () => {
  test('holds between all sizes, and for no other root on either side', async () => {
    for (let to = 0; to <= MOST; to++)
      for (let from = 0; from <= to; from++) {
        const proof = await consistencyProof(nodes, from, to)
        expect(isConsistent(tree(from), tree(to), proof)).toBe(true)
        if (from > 0) {
          expect(isConsistent({ size: from, root: digest('x') }, tree(to), proof)).toBe(false)
          expect(isConsistent(tree(from), { size: to, root: digest('x') }, proof)).toBe(false)
        }
      }
  })

  test('does not hold with a hash more, fewer or changed, nor from the longer tree to the shorter', async () => {
    const proof = await consistencyProof(nodes, 13, 35)
    expect(isConsistent(tree(13), tree(35), [...proof, digest('')])).toBe(false)
    for (const at of proof.keys()) {
      expect(isConsistent(tree(13), tree(35), proof.toSpliced(at, 1))).toBe(false)
      expect(isConsistent(tree(13), tree(35), proof.with(at, digest('')))).toBe(false)
    }
    expect(isConsistent(tree(35), tree(13), proof)).toBe(false)
    expect(isConsistent(tree(13), tree(35), [])).toBe(false)
    expect(isConsistent(tree(13), tree(13), proof)).toBe(false)
    expect(isConsistent(tree(0), tree(13), proof)).toBe(false)
  })

  test('cannot be made for a history in which one early entry was changed', async () => {
    const forged = nodesOf(leaves.with(4, digest('another')))
    for (const to of [13, 14, 16, 35]) {
      const root = await rootOver(forged, to)
      const proof = await consistencyProof(forged, 12, to)
      expect(isConsistent(tree(12), { size: to, root }, proof)).toBe(false)
    }
  })

  test('is not given from a longer tree to a shorter', async () => {
    await expect(consistencyProof(nodes, 6, 5)).rejects.toThrow('grew out')
  })
})

describe('the tree that Certificate Transparency is tested with', () => {
  // The eight leaves, roots and proofs of google/certificate-transparency, merkle_tree_test.cc.
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
  const published = nodesOf(inputs.map(input => digest(Buffer.from(`00${input}`, 'hex'))))
  const hex = async (proof: Promise<Uint8Array[]>) =>
    (await proof).map(hash => Buffer.from(hash).toString('hex'))

  test('has its published proofs', async () => {
    expect(await hex(inclusionProof(published, 0, 8))).toEqual([
      '96a296d224f285c67bee93c30f8a309157f0daa35dc5b87e410b78630a09cfc7',
      '5f083f0a1a33ca076a95279832580db3e0ef4584bdff1f54c8a360f50de3031e',
      '6b47aaf29ee3c2af9af889bc1fb9254dabd31177f16232dd6aab035ca39bf6e4',
    ])
    expect(await hex(consistencyProof(published, 6, 8))).toEqual([
      '0ebc5d3437fbe2db158b9f126a1d118e308181031d0a949f8dededebc558ef6a',
      'ca854ea128ed050b41b35ffc1b87b8eb2bde461e9e3b5596ece6b9d5975a0ae0',
      'd37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7',
    ])
  })
})
