// Made from the schema by scripts/generate-tables.ts; a test holds it against the database.
import type { Generated } from 'kysely'

export type Tables = {
  'site.reach': {
    one: Generated<boolean>
    hours: Generated<unknown>
    closed: Generated<unknown>
    on_bank_holidays: Generated<boolean>
    premises: string | null
    is_open: Generated<boolean>
    message: string | null
    waiting: string | null
    changed_by: string
    changed_at: Date
    version: Generated<number>
  }
}
