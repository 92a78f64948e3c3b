import { z } from 'zod'
import type { FileSeal } from '#rooms/vault'
import { Said } from './sections.ts'

interface Sealed {
  readonly id: string
  readonly version: number
  readonly sealed_words: Buffer
}

/** What a document is called by its owner. */
export const titleOf = {
  seal: (seal: FileSeal, row: string, version: number, title: string): Buffer =>
    seal.seal(JSON.stringify({ title }), { field: TITLE, row, version }),
  open: (seal: FileSeal, { id, version, sealed_words }: Sealed): string =>
    z
      .object({ title: z.string() })
      .parse(JSON.parse(seal.open(sealed_words, { field: TITLE, row: id, version }))).title,
}
const TITLE = 'casework.views.sealed_words'

/** What one version of it says. */
export const saidIn = {
  seal: (seal: FileSeal, row: string, said: Said): Buffer =>
    seal.seal(JSON.stringify(said), { field: SAID, row, version: 1 }),
  open: (seal: FileSeal, { id, version, sealed_words }: Sealed): Said =>
    Said.parse(JSON.parse(seal.open(sealed_words, { field: SAID, row: id, version }))),
}
const SAID = 'casework.views_version.sealed_words'
