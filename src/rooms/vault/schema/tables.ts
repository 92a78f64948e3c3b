// Made from the schema by scripts/generate-tables.ts; a test holds it against the database.
import type { Generated } from 'kysely'

export type Tables = {
  'vault.custody': {
    one: Generated<boolean>
    service_check: Buffer
    secret_check: Buffer
    begun_at: Date
  }
  'vault.erased': {
    file: string
    at: Date
  }
  'vault.escrow': {
    id: string
    public_key: Buffer
    sealed_service_key: Buffer
    made_by: string | null
    made_at: Date
    confirmed_at: Date | null
  }
  'vault.escrow_drill': {
    id: string
    escrow: string
    at: Date
    sealed_present: Buffer
  }
  'vault.file_escrow': {
    file: string
    escrow: string
    sealed_file_key: Buffer
  }
  'vault.file_grant': {
    file: string
    person: string
    sealed_file_key: Buffer
    granted_by: string | null
    granted_at: Date
  }
  'vault.file_key': {
    file: string
    sealed_file_key: Buffer | null
    made_at: Date
  }
  'vault.index_entry': {
    seq: Generated<string>
    file: string
    entry: string
    sealed_words: Buffer
  }
  'vault.intake_key': {
    number: number
    sealed_private_key: Buffer
  }
  'vault.intake_pair': {
    number: number
    public_key: Buffer
    vouched: Buffer
    made_at: Date
  }
  'vault.open_file_grant': {
    file: string | null
    person: string | null
  }
  'vault.open_key_holder': {
    person: string | null
  }
  'vault.open_restriction': {
    file: string | null
  }
  'vault.person_key': {
    person: string
    public_key: Buffer
    made_at: Date
  }
  'vault.person_wrap': {
    person: string
    kind: string
    id: string
    sealed_private_key: Buffer
    made_at: Date
  }
  'vault.restriction': {
    file: string
    restricted_by: string
    restricted_at: Date
  }
  'vault.service_grant': {
    person: string
    sealed_service_key: Buffer
    granted_by: string | null
    granted_at: Date
  }
  'vault.use_limit': {
    file: string
    laid_by: string
    laid_at: Date
  }
  'vault.use_passage': {
    id: string
    file: string
    worker: string
    ground: string
    at: Date
  }
}
