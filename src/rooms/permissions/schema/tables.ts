// Made from the schema by scripts/generate-tables.ts; a test holds it against the database.
import type { Generated } from 'kysely'

export type Tables = {
  'permissions.access_item': {
    id: string
    file: string
    request: string
    place: number
    document: string | null
    is_decision: boolean
    must_be_seen: boolean
    decided: string | null
    decided_by: string | null
    decided_at: Date | null
    sealed_words: Buffer
    version: Generated<number>
  }
  'permissions.access_request': {
    id: string
    file: string
    person: string
    asked_by: string
    asker: string | null
    channel: string
    received_on: Date
    identity: string | null
    identity_on: Date | null
    competence: string | null
    due_on: Date
    extended_told_on: Date | null
    sealed_words: Buffer
    by: string
    at: Date
    collected_at: Date | null
    collected_by: string | null
    ended_at: Date | null
    ended_by: string | null
    ended_how: string | null
    cleared_at: Date | null
    version: Generated<number>
  }
  'permissions.agency_request': {
    id: string
    file: string
    body_kind: string
    kind: string
    outcome: string
    by: string
    at: Date
    answer: string | null
    answered_at: Date | null
    answered_by: string | null
    sealed_words: Buffer
    version: Generated<number>
  }
  'permissions.breach': {
    id: string
    happened_on: Date | null
    found_at: Date
    tell_by: Date
    people: number
    risk: string
    ico: Generated<string>
    ico_told_at: Date | null
    people_told: Generated<string>
    people_told_on: Date | null
    closed_at: Date | null
    sealed_words: Buffer
    by: string
    at: Date
    version: Generated<number>
  }
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
  'permissions.controller': {
    one: Generated<boolean>
    who: string
    name: string
    contact: string
    officer: string | null
    names_staff: boolean
    changed_by: string
    changed_at: Date
    version: Generated<number>
  }
  'permissions.correction': {
    id: string
    file: string
    person: string
    asked_on: Date
    due_on: Date
    ended_at: Date | null
    ended_by: string | null
    ended_how: string | null
    sealed_words: Buffer
    by: string
    at: Date
    version: Generated<number>
  }
  'permissions.data_complaint': {
    id: string
    received_on: Date
    acknowledge_by: Date
    acknowledged_on: Date | null
    answered_on: Date | null
    outcome: string | null
    sealed_words: Buffer
    by: string
    at: Date
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
  'permissions.erasure_request': {
    id: string
    file: string
    person: string
    asked_on: Date
    due_on: Date
    ended_at: Date | null
    ended_by: string | null
    ended_how: string | null
    ground: string | null
    sealed_words: Buffer
    by: string
    at: Date
    version: Generated<number>
  }
  'permissions.information_request': {
    id: string
    asked_by: string
    received_on: Date
    due_on: Date
    answered_on: Date | null
    outcome: string | null
    sealed_words: Buffer
    by: string
    at: Date
    version: Generated<number>
  }
  'permissions.legal_hold': {
    id: string
    file: string
    sealed_words: Buffer
    by: string
    at: Date
    lifted_at: Date | null
    lifted_by: string | null
    version: Generated<number>
  }
  'permissions.looked_through': {
    single: Generated<boolean>
    at: Date
    some_over: boolean
  }
  'permissions.outside_access': {
    id: string
    kind: string
    received_on: Date
    due_on: Date
    identity: string | null
    answered_on: Date | null
    outcome: string | null
    sealed_words: Buffer
    by: string
    at: Date
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
  'permissions.processing_limit': {
    id: string
    file: string
    because: string
    sealed_words: Buffer
    by: string
    at: Date
    lifted_at: Date | null
    lifted_by: string | null
    version: Generated<number>
  }
  'permissions.redacted_copy': {
    id: string
    file: string
    disclosure: string
    document: string
    by: string
    at: Date
    sealed_words: Buffer
    sealed_copy: Buffer
    version: Generated<number>
  }
  'permissions.retention_review': {
    id: string
    file: string
    keep_until: Date
    sealed_words: Buffer
    by: string
    at: Date
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
