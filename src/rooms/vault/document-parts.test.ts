import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { newId, newKey, SealBroken } from '#platform/crypto.ts'
import { openDocumentPart, PartsSealer, type SealedPart } from './document-parts.ts'

const placeOf = (document: string) => ({ field: 'casework.document_chunk.sealed_part', document }) as const

function sealed(key: Uint8Array, document: string, bytes: Uint8Array, step: number): SealedPart[] {
  const sealer = new PartsSealer(key, placeOf(document))
  const parts: SealedPart[] = []
  for (let at = 0; at < bytes.length; at += step) parts.push(...sealer.take(bytes.subarray(at, at + step)))
  parts.push(sealer.end())
  expect(sealer.size).toBe(bytes.length)
  expect(sealer.count).toBe(parts.length)
  return parts
}

const opened = (key: Uint8Array, document: string, parts: readonly SealedPart[]) =>
  Buffer.concat(
    parts.map(({ sealed }, number) =>
      openDocumentPart(key, { number, sealed }, placeOf(document), number === parts.length - 1),
    ),
  )

describe('a document sealed while it arrives', () => {
  test('comes back as it was, however it was cut up on its way', () => {
    const bytes = Buffer.from(Array.from({ length: 200_000 }, (_, n) => (n * 31) % 251))
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 200_000 }),
        fc.integer({ min: 1_000, max: 90_000 }),
        (size, step) => {
          const [key, document, whole] = [newKey(), newId(), bytes.subarray(0, size)]
          expect(opened(key, document, sealed(key, document, whole, step)).equals(whole)).toBe(true)
        },
      ),
      {
        numRuns: 50,
        examples: [
          [0, 1_000],
          [65_536, 65_536],
          [131_072, 3_000],
          [65_535, 65_535],
        ],
      },
    )
  })

  test('is refused when a part is missing, doubled, in another place or of another document', () => {
    const [key, document, other] = [newKey(), newId(), newId()]
    const parts = sealed(key, document, Buffer.alloc(200_000, 'a'), 10_000)
    const [a, b, c, d] = parts as [SealedPart, SealedPart, SealedPart, SealedPart]
    const [, alien] = sealed(key, other, Buffer.alloc(200_000, 'b'), 10_000) as [SealedPart, SealedPart]
    const wrong = [[a, b, c], [a], [b, c, d], [a, c, d], [a, c, b, d], [a, b, c, d, d], [a, alien, c, d]]
    for (const some of wrong) expect(() => opened(key, document, some)).toThrow(SealBroken)
    expect(() => opened(newKey(), document, parts)).toThrow(SealBroken)
    expect(opened(key, document, parts)).toHaveLength(200_000)
  })
})
