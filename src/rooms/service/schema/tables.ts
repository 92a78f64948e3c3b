// Made from the schema by scripts/generate-tables.ts; a test holds it against the database.
import type { Generated } from 'kysely'

export type Tables = {
  'service.entered_so_far': {
    one: Generated<boolean>
    sealed_answers: Buffer
    saved_at: Date
  }
  'service.logo': {
    one: Generated<boolean>
    kind: string
    picture: Buffer
    chosen_at: Date
  }
  'service.persona': {
    person: string
    place: number
    kind: string
    sealed_password: Buffer
  }
  'service.service': {
    one: Generated<boolean>
    id: string
    name: string
    area: string
    telephone: string
    email: string | null
    address: string | null
    profile: string
    older_words: Generated<string[]>
    style: unknown
    set_up_at: Date
    demo: Generated<boolean>
    version: Generated<number>
  }
  'service.story': {
    one: Generated<boolean>
    size: string
    seed: number
    told_at: Date
  }
}
