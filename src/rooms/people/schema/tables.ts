// Made from the schema by scripts/generate-tables.ts; a test holds it against the database.
import type { Generated } from 'kysely'

export type Tables = {
  'people.account': {
    id: string
    sealed_name: Buffer
    state: string
    made_at: Date
    joined_at: Date | null
    version: Generated<number>
  }
  'people.account_change': {
    id: string
    person: string
    what: string
    by_whom: string
    at: Date
    sealed_reason: Buffer | null
  }
  'people.address': {
    person: string
    address_lookup: Buffer
    sealed_address: Buffer
  }
  'people.attempt': {
    kind: string
    subject: Buffer
    tries: number
    last_at: Date
    locked_until: Date | null
  }
  'people.authenticator': {
    person: string
    sealed_secret: Buffer
    last_step: string
    set_at: Date
  }
  'people.challenge': {
    challenge_hash: Buffer
    browser: Buffer
    made_at: Date
  }
  'people.invitation': {
    token_hash: Buffer
    person: string
    sealed_service_key: Buffer | null
    made_by: string
    made_at: Date
    expires_at: Date
  }
  'people.last_seen': {
    person: string
    on_day: Date
  }
  'people.open_group_member': {
    person: string | null
  }
  'people.open_safeguarder': {
    person: string | null
  }
  'people.open_worker': {
    person: string | null
  }
  'people.passkey': {
    id: string
    person: string
    public_key: Buffer
    counter: string
    transports: string[]
    sealed_name: Buffer
    unlocks: boolean
    made_at: Date
    used_at: Date | null
  }
  'people.password': {
    person: string
    salt: Buffer
    verifier: Buffer
    set_at: Date
  }
  'people.recovery_code': {
    person: string
    wrap: string
    made_at: Date
  }
  'people.role_held': {
    person: string
    role: string
    given_by: string | null
    since: Date
  }
  'people.session': {
    token_hash: Buffer
    id: string
    person: string
    step: string
    shown: string[]
    sealed_keys: Buffer | null
    device: string
    started_at: Date
    seen_at: Date
    idle_minutes: Generated<number>
  }
  'people.telephone': {
    person: string
    sealed_number: Buffer
  }
}
