import { checkSignature } from './check-signature.ts'
import { readCheckpoint } from './checkpoint.ts'
import type { KeptCheckpoint } from './checkpoints.ts'
import { base64 } from './export-format.ts'
import { sealWords } from './seal-words.ts'
import { readVerifierKey } from './verifier-key.ts'

/** A seal as pages show it. */
export interface ShownSeal {
  readonly size: number
  readonly at: Date
  /** Twelve of them. */
  readonly words: string
  /** Base64. */
  readonly root: string
  readonly note: string
  /** Who outside the server signed it too. */
  readonly cosigners: readonly { name: string; at: Date }[]
}

/** A kept checkpoint with its words, and those of these witnesses whose signature under it holds. */
export function shownSeal(kept: KeptCheckpoint, witnesses: readonly string[]): ShownSeal {
  const checkpoint = readCheckpoint(kept.note)
  if (!checkpoint)
    throw new Error(`The checkpoint over ${kept.size} entries is not in the form it was made in.`)
  const cosigners = witnesses.flatMap(text => {
    const key = readVerifierKey(text)
    const found = key ? checkSignature(checkpoint, key) : 'none'
    return key && typeof found === 'object' && found.at ? [{ name: key.name, at: found.at }] : []
  })
  const { size, at, note } = kept
  return { size, at, words: sealWords(checkpoint), root: base64(kept.root), note, cosigners }
}
