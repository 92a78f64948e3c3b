// Made from the schema by scripts/generate-tables.ts; a test holds it against the database.
import type { Generated } from 'kysely'

export type Tables = {
  'vault.custody': {
    one: Generated<boolean>
    service_check: Buffer
    secret_check: Buffer
    begun_at: Date
  }
  'vault.file_key': {
    file: string
    sealed_file_key: Buffer
    made_at: Date
  }
  'vault.index_entry': {
    seq: Generated<string>
    file: string
    entry: string
    sealed_words: Buffer
  }
  'vault.person_key': {
    person: string
    public_key: Buffer
    sealed_private_key: Buffer
    made_at: Date
  }
  'vault.service_grant': {
    person: string
    sealed_service_key: Buffer
    granted_by: string | null
    granted_at: Date
  }
}
