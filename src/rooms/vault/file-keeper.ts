import type { Desk } from '#platform/desk.ts'
import type { Refusal } from '#platform/refusal.ts'
import type { FileSeal } from './file-seal.ts'

/** What a room that keeps rows of families' files does when a file's key is exchanged, and when a file is erased. */
export interface FileKeeper {
  /** Statements that delete all it has of some files, children first; `$1` is the list of the files' ids. */
  readonly erase: readonly string[]
  /** Why a file may not be erased, where this room knows of a reason; nothing overrides it. */
  barsErasure?(desk: Desk, file: string): Promise<Refusal | undefined>
  /** Its tables whose rows go along when two files are made one: each with `id`, `file` and `version`, and its sealed columns. */
  readonly goesAlong?: readonly (readonly [table: string, ...sealed: string[]])[]
  /** Opens each sealed field of the file with the old seal and seals it with the new one, in its place. */
  reseal(desk: Desk, file: string, from: FileSeal, to: FileSeal): Promise<void>
  /** Takes from somebody who is shut out of the file what it keeps about it under keys of their own. */
  shutOut?(desk: Desk, file: string, person: string): Promise<void>
}

/** What stops an erasure, whoever asks for it. */
export const fileIsHeld = {
  code: 'file-is-held',
  status: 422,
  sentence:
    'This file is held for a court, a tribunal or an inspector. Nobody erases it before the hold is lifted, under “Rights of the people in this file”.',
} as const
