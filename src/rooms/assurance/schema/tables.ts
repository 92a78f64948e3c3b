// Made from the schema by scripts/generate-tables.ts; a test holds it against the database.
import type { Generated } from 'kysely'

export type Tables = {
  'assurance.action': {
    id: string
    clause: string
    says: string
    owner: string
    due_on: Date
    by: string
    at: Date
    done_at: Date | null
    done_by: string | null
  }
  'assurance.day': {
    day: Date
    policy_number: number | null
    profile: string
    entries: string
    seal_size: string | null
    seal_words: string | null
    seal_at: Date | null
    written_at: Date
  }
  'assurance.declaration': {
    id: string
    what: string
    says: string
    by: string
    at: Date
  }
  'assurance.group_look': {
    id: string
    day: Date
    remark: Generated<string>
    by: string
    at: Date
  }
  'assurance.policy_version': {
    number: number
    profile: string
    left_out: string[]
    added: string[]
    standards: Generated<string[]>
    thresholds: Generated<unknown>
    because: string
    by: string
    at: Date
  }
  'assurance.published': {
    id: string
    day: Date
    profile: string
    policy_number: number | null
    seen_at: Date
    seal_size: string | null
    seal_words: string | null
    states: unknown
    by: string
    at: Date
  }
  'assurance.state': {
    day: Date
    clause: string
    place: number
    theme: string
    promise: string
    state: string
    findings: unknown
    wanting: string[]
  }
}
