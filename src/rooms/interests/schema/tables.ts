// Made from the schema by scripts/generate-tables.ts; a test holds it against the database.
import type { Generated } from 'kysely'

export type Tables = {
  'interests.confirmation': {
    id: string
    person: string
    at: Date
  }
  'interests.declaration': {
    id: string
    person: string
    kind: string
    grade: string | null
    organisation: string | null
    since_on: Date | null
    until_on: Date | null
    of_leader: boolean
    declared_at: Date
    ended_at: Date | null
    ended_how: string | null
    sealed_words: Buffer
    sealed_own: Buffer
  }
  'interests.match': {
    id: string
    thing: string
    is_request: boolean
    about: string
    worker: string
    declaration: string | null
    grade: string
    grounds: string[]
    of_leader: boolean
    found_at: Date
    found_how: string
    standing: Generated<string>
    judged_by: string | null
    judged_at: Date | null
    sealed_words: Buffer | null
    shut_out_at: Date | null
  }
  'interests.open_barred': {
    thing: string | null
    worker: string | null
  }
  'interests.open_match_to_judge': {
    id: string | null
    thing: string | null
    is_request: boolean | null
    found_at: Date | null
  }
  'interests.open_not_available': {
    thing: string | null
    worker: string | null
  }
  'interests.open_unjudged': {
    id: string | null
    found_at: Date | null
  }
  'interests.override': {
    match: string
    by: string
    at: Date
    sealed_words: Buffer
  }
  'interests.pressure': {
    id: string
    reported_on: Date
    closed_on: Date | null
  }
  'interests.pressure_words': {
    id: string
    said: string
    report: string
    reader: string | null
    sealed_words: Buffer
  }
  'interests.setting': {
    one: Generated<boolean>
    months: number
  }
  'interests.shut_out': {
    file: string
    worker: string
    by: string
    at: Date
  }
  'interests.tally': {
    id: string
    what: string
    month: Date
  }
  'interests.told_to_chair': {
    declaration: string
    chair: string
    sealed_words: Buffer
  }
}
