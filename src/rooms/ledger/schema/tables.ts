// Made from the schema by scripts/generate-tables.ts; a test holds it against the database.
import type { Generated } from 'kysely'

export type Tables = {
  'ledger.checkpoint': {
    size: string
    root: Buffer
    note: string
    at: Date
  }
  'ledger.cosignature': {
    size: string
    verifier_key: string
    line: string
    signed_at: Date
  }
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
  'ledger.erased': {
    seq: string
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
  'ledger.signing_key': {
    verifier_key: string
    since: Date
  }
  'ledger.subtree': {
    level: number
    place: string
    hash: Buffer
  }
  'ledger.witness': {
    verifier_key: string
    registered_by: string
    registered_at: Date
  }
  'ledger.witness_withdrawn': {
    verifier_key: string
    withdrawn_by: string
    withdrawn_at: Date
  }
}
