// Made from the schema by scripts/generate-tables.ts; a test holds it against the database.
import type { Generated } from 'kysely'

export type Tables = {
  'directory.change': {
    id: string
    organisation: string
    kind: string
    version: number
    at: Date
    done_by: string | null
    note: Generated<string>
    was: Generated<unknown>
  }
  'directory.organisation': {
    id: string
    name: string
    about: Generated<string>
    issues: Generated<string[]>
    area: Generated<string>
    phone: Generated<string>
    email: Generated<string>
    website: Generated<string>
    street: Generated<string>
    town: Generated<string>
    postcode: Generated<string>
    hours: Generated<string>
    cost: Generated<string>
    youngest: number | null
    oldest: number | null
    independence: string
    because: Generated<string>
    source: Generated<string>
    owner: string | null
    supplied: Generated<boolean>
    added_by: string | null
    added_at: Date
    changed_at: Date
    checked_by: string | null
    checked_at: Date | null
    confirmed: Generated<boolean>
    closed_at: Date | null
    version: Generated<number>
    imported: unknown | null
  }
  'directory.setting': {
    one: Generated<boolean>
    months: number
  }
}
