import type { Desk } from '#platform/desk.ts'
import type { FileSeal } from './file-seal.ts'

/** What a room that keeps rows of families' files does when a file's key is exchanged, and when a file is erased. */
export interface FileKeeper {
  /** Statements that delete all it has of some files, children first; `$1` is the list of the files' ids. */
  readonly erase: readonly string[]
  /** Opens each sealed field of the file with the old seal and seals it with the new one, in its place. */
  reseal(desk: Desk, file: string, from: FileSeal, to: FileSeal): Promise<void>
}
