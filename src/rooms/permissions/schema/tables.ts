// Made from the schema by scripts/generate-tables.ts; a test holds it against the database.
import type { Generated } from 'kysely'

export type Tables = {
  'permissions.concern': {
    id: string
    file: string
    in_danger_now: boolean
    by: string
    at: Date
    review_on: Date
    reviewed_at: Date | null
    sealed_words: Buffer
    version: Generated<number>
  }
  'permissions.concern_step': {
    id: string
    file: string
    concern: string
    kind: string
    by: string
    at: Date
    sealed_words: Buffer
    version: Generated<number>
  }
  'permissions.disclosure': {
    id: string
    file: string
    ground: string
    permission: string | null
    body_kind: string
    by: string
    at: Date
    changed_by: string
    looked_by: string | null
    looked_at: Date | null
    looked_version: number | null
    way: string | null
    left_at: Date | null
    left_by: string | null
    left_on: Date | null
    alone: Generated<boolean>
    kept_from_family: Generated<boolean>
    receipt: string | null
    sealed_words: Buffer
    version: Generated<number>
  }
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
  'permissions.rules': {
    one: Generated<boolean>
    second_look: Generated<boolean>
    changed_by: string | null
    changed_at: Date | null
    version: Generated<number>
  }
}
