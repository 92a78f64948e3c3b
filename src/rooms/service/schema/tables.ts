// Made from the schema by scripts/generate-tables.ts; a test holds it against the database.
import type { Generated } from 'kysely'

export type Tables = {
  'service.logo': {
    one: Generated<boolean>
    kind: string
    picture: Buffer
    chosen_at: Date
  }
  'service.service': {
    one: Generated<boolean>
    id: string
    name: string
    profile: string
    style: unknown
    set_up_at: Date
    version: Generated<number>
  }
}
