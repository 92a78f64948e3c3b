import type { Grade, Kind } from './kinds.ts'
import type { DeclarationWords } from './words.ts'

/** A declaration as its reader gets it; days like 2026-11-22. */
export interface Declaration {
  readonly id: string
  readonly person: string
  readonly kind: Kind | 'none'
  readonly grade: Grade | null
  readonly since: string | null
  readonly until: string | null
  readonly declaredAt: Date
  readonly endedAt: Date | null
  readonly endedHow: 'over' | 'in-error' | 'replaced' | null
  readonly words: DeclarationWords
}

export interface DeclarationRow extends Omit<Declaration, 'words'> {
  readonly sealed_words: Buffer
  readonly sealed_own: Buffer
}
