import { sql as raw } from 'kysely'
import { digest, SealBroken } from '#platform/crypto.ts'
import type { Database } from '#platform/database.ts'
import type { InstanceSecret } from '#platform/desk.ts'
import type { Person, Role, Visitor } from '#platform/who.ts'
import { openSession } from '#rooms/vault'
import { noteSeen } from './last-seen.ts'
import { openName } from './name.ts'

const IDLE_MINUTES = 60
const AT_MOST_HOURS = 12

interface Row {
  person: string
  sealed_name: Buffer
  sealed_keys: Buffer | null
  roles: Role[]
  is_stale: boolean
}

/**
 * Who sent this cookie: one look-up a request, so that a deactivation or a changed role bites on the next one.
 * A session ends after an hour without a request, and after twelve hours in any case.
 */
export async function identify(
  database: Database,
  secret: InstanceSecret,
  token: string | undefined,
  now: Date,
): Promise<Visitor> {
  if (!token) return {}
  const hash = digest(token)
  return database.as({ person: null, roles: ['doorkeeper'] }, async sql => {
    const { rows } = await raw<Row>`
      select s.person, a.sealed_name, s.sealed_keys, s.seen_at < ${minutesBefore(now, 1)} as is_stale,
        array(select r.role from people.role_held r where r.person = s.person) as roles
      from people.session s join people.account a on a.id = s.person
      where s.token_hash = ${hash} and a.state = 'active'
        and s.seen_at > ${minutesBefore(now, IDLE_MINUTES)} and s.started_at > ${minutesBefore(now, AT_MOST_HOURS * 60)}`.execute(
      sql,
    )
    const [row] = rows
    const person = row && personOf(row, secret, token)
    if (!person) return {}
    if (row.is_stale) {
      await raw`update people.session set seen_at = ${now} where token_hash = ${hash}`.execute(sql)
      await noteSeen(sql, person.id, now)
    }
    return { person }
  })
}

/** Undefined where this machine's secret does not open the session: on a copy of the database nobody is signed in. */
function personOf(row: Row, secret: InstanceSecret, token: string): Person | undefined {
  try {
    const keys = row.sealed_keys && openSession(secret, token, row.sealed_keys)
    const name = openName(secret, row.person, row.sealed_name)
    return { id: row.person, name, roles: row.roles, ...(keys ? { keys } : {}) }
  } catch (fault) {
    if (fault instanceof SealBroken) return undefined
    throw fault
  }
}

const minutesBefore = (now: Date, minutes: number) => new Date(now.getTime() - minutes * 60_000)
