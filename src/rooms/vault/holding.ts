import type { Desk } from '#platform/desk.ts'
import type { FileSeal } from './file-seal.ts'

/** Whose words or papers something is: the service's own record of its work, or one of the parties. */
export type Whose =
  | 'ours'
  | 'parent'
  | 'young-person'
  | 'child'
  | 'other-parent'
  | 'school'
  | 'la'
  | 'health'
  | 'social-care'
  | 'other'

/** One thing that is kept in a family's file, told so that somebody outside the service can read it. */
export interface HeldEntry {
  /** Its row. */
  readonly id: string
  /** Its table, as `room.table`. */
  readonly table: string
  /** What it is, in a word or two. */
  readonly kind: string
  readonly at: Date | null
  /** The person of the file whom it describes, or whose words it holds; null where no single one is named. */
  readonly person: string | null
  readonly whose: Whose
  /** How it came to us, as it stands beside the words. */
  readonly source: string
  readonly text: string
  /** A document: its text is only what it is called. */
  readonly isDocument?: true
  /** Nobody has said yet whose words these are: a person reads it before it is given. */
  readonly needsReading?: true
  /** Given to whoever asks, it may bring serious harm to somebody. */
  readonly mayHarm?: true
}

/** What stands here of one file besides its names: who holds its key, and whether it may be used. */
export const KEY_TABLES = [
  'vault.file_key',
  'vault.file_grant',
  'vault.restriction',
  'vault.use_limit',
  'vault.use_passage',
] as const

/**
 * What a room can tell of everything it keeps about one file: every table with rows of families' files is named by one
 * holding, so that an answer to “what do you hold about me” misses none (UK GDPR article 15).
 */
export interface Holding {
  readonly tables: readonly string[]
  /** Tells all rows of the file; only of that file, whatever stands beside it. Needs the file's key. */
  collect(desk: Desk, file: string, seal: FileSeal): Promise<readonly HeldEntry[]>
}
