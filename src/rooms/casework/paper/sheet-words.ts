import { z } from 'zod'
import type { FileSeal } from '#rooms/vault'

interface Sealed {
  readonly id: string
  readonly version: number
  readonly sealed_words: Buffer
}

/** The least that somebody needs to help a family, as it stands on the sheet: no surname, no address, no reference of the file. */
const SheetWords = z.object({
  child: z.string(),
  parent: z.string(),
  phone: z.string(),
  asked: z.string(),
  safety: z.string(),
})
export type SheetWords = z.infer<typeof SheetWords>

const SHEET = 'casework.paper_out.sealed_words'
const NOTE = 'casework.note_for.sealed_words'

export const sealSheet = (seal: FileSeal, row: string, words: SheetWords): Buffer =>
  seal.seal(JSON.stringify(words), { field: SHEET, row, version: 1 })

export const openSheet = (seal: FileSeal, { id, version, sealed_words }: Sealed): SheetWords =>
  SheetWords.parse(JSON.parse(seal.open(sealed_words, { field: SHEET, row: id, version })))

/** What a volunteer wrote down, as somebody entered it for them. */
export const sealNote = (seal: FileSeal, row: string, words: string): Buffer =>
  seal.seal(words, { field: NOTE, row, version: 1 })

export const openNote = (seal: FileSeal, { id, version, sealed_words }: Sealed): string =>
  seal.open(sealed_words, { field: NOTE, row: id, version })

/** How a sheet is called on the register and on itself: says nothing of whom it is about. */
export const sheetNumber = (id: string): string => `Sheet ${id.slice(0, 6).toUpperCase()}`
