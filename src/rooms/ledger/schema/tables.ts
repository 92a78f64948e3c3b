// Made from the schema by scripts/generate-tables.ts; a test holds it against the database.
import type { Generated } from 'kysely'

export type Tables = {
  'ledger.entry': {
    seq: string
    at: Date
    actor: string | null
    act: string
    subject: string | null
    purpose: string
    outcome: string
    commitment: Buffer
    leaf: Buffer
  }
  'ledger.head': {
    one: Generated<boolean>
    size: Generated<string>
    last: string | null
  }
  'ledger.opening': {
    seq: string
    salt: Buffer
    details: Buffer | null
  }
  'ledger.reading': {
    person: string
    subject: string
    act: string
    until: Date
  }
}
