import { type Key, openPart, PART, sealPart } from '#platform/crypto.ts'

/** One sealed part of a document, and its place among the others, from 0. */
export interface SealedPart {
  readonly number: number
  readonly sealed: Buffer
}

/** Where a document's parts stand; a part moved to another document does not open. */
export interface PartsPlace {
  readonly field: `${string}.${string}.${string}`
  readonly document: string
}

/**
 * Seals a document while it arrives, under a key of its own, in parts of 64 kB: never more than one of them is in
 * memory, and none is in clear anywhere else. Whoever has the key gets the document back with `openDocumentPart`.
 */
export class PartsSealer {
  /** Bytes taken in so far. */
  size = 0
  /** Parts sealed so far. */
  count = 0
  /** One part's worth, filled again and again. */
  readonly #part = Buffer.alloc(PART)
  #filled = 0
  readonly #key: Key
  readonly #place: PartsPlace

  constructor(key: Key, place: PartsPlace) {
    this.#key = key
    this.#place = place
  }

  /** Takes the next bytes; gives the parts that they have filled. */
  take(bytes: Uint8Array): SealedPart[] {
    this.size += bytes.length
    const full: SealedPart[] = []
    for (let at = 0; at < bytes.length; ) {
      const some = bytes.subarray(at, at + PART - this.#filled)
      this.#part.set(some, this.#filled)
      this.#filled += some.length
      at += some.length
      if (this.#filled === PART) full.push(this.#seal(false))
    }
    return full
  }

  /** There are no more: gives the last part, which is marked as such. */
  end(): SealedPart {
    return this.#seal(true)
  }

  #seal(isLast: boolean): SealedPart {
    const number = this.count++
    const plain = this.#part.subarray(0, this.#filled)
    const sealed = sealPart(this.#key, plain, aboutParts(this.#place), number, isLast)
    this.#part.fill(0)
    this.#filled = 0
    return { number, sealed }
  }
}

/** One part of a document in clear. Throws SealBroken for one that was changed, moved, or is not the last though it stands last. */
export const openDocumentPart = (
  key: Key,
  { number, sealed }: SealedPart,
  place: PartsPlace,
  isLast: boolean,
): Buffer => openPart(key, sealed, aboutParts(place), number, isLast)

const aboutParts = ({ field, document }: PartsPlace): string => `${field}|${document}`
