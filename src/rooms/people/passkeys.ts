import { openText, seal } from '#platform/crypto.ts'
import type { Desk } from '#platform/desk.ts'
import type { Tables } from './schema/tables.ts'

export interface Passkey {
  readonly id: string
  /** As its owner calls it. */
  readonly name: string
  readonly transports: string[]
  /** Whether it opens its owner's keys too, so that no password is asked for. */
  readonly unlocks: boolean
  readonly madeAt: Date
  readonly usedAt: Date | null
}

/** Somebody's passkeys, oldest first. Seen at the door, and by themselves. */
export async function passkeysOf({ sql, secret }: Desk, person: string): Promise<Passkey[]> {
  const rows = await sql
    .withTables<Tables>()
    .selectFrom('people.passkey')
    .select(['id', 'sealed_name', 'transports', 'unlocks', 'made_at', 'used_at'])
    .where('person', '=', person)
    .orderBy('made_at')
    .execute()
  return rows.map(({ id, sealed_name, transports, unlocks, made_at, used_at }) => ({
    id,
    name: openText(secret.derive('people'), sealed_name, about(id)),
    transports,
    unlocks,
    madeAt: made_at,
    usedAt: used_at,
  }))
}

/** What its owner calls a passkey, sealed like their own name. */
export const sealPasskeyName = ({ secret }: Desk, id: string, name: string): Buffer =>
  seal(secret.derive('people'), name, about(id))

const about = (id: string) => `people.passkey|sealed_name|${id}`
