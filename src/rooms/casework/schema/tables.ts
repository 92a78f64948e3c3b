// Made from the schema by scripts/generate-tables.ts; a test holds it against the database.
import type { Generated } from 'kysely'

export type Tables = {
  'casework.contact': {
    id: string
    file: string
    channel: string
    minutes: number | null
    worker: string
    at: Date
    sealed_words: Buffer
    amended_by: string | null
    amended_at: Date | null
    version: Generated<number>
  }
  'casework.document': {
    id: string
    file: string
    put_by: string
    began_at: Date
    put_at: Date | null
    parts: number | null
    sealed_key: Buffer
    sealed_details: Buffer | null
  }
  'casework.document_chunk': {
    document: string
    number: number
    sealed_part: Buffer
  }
  'casework.file': {
    id: string
    reference: Generated<number>
    opened_by: string
    opened_at: Date
  }
  'casework.person': {
    id: string
    file: string
    kind: string
    sealed_details: Buffer
    version: Generated<number>
  }
}
