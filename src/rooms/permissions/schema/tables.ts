// Made from the schema by scripts/generate-tables.ts; a test holds it against the database.
import type { Generated } from 'kysely'

export type Tables = {
  'permissions.permission': {
    id: string
    file: string
    person: string
    speaks_as: string
    body_kind: string
    scopes: string[]
    how: string
    from_on: Date
    until_on: Date
    renews: string | null
    by: string
    at: Date
    withdrawn_at: Date | null
    withdrawn_by: string | null
    sealed_words: Buffer
    sealed_reason: Buffer | null
    version: Generated<number>
  }
}
