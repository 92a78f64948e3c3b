import { sql as raw } from 'kysely'
import { digest, SealBroken } from '#platform/crypto.ts'
import type { Database } from '#platform/database.ts'
import type { InstanceSecret } from '#platform/desk.ts'
import type { Halfway, Keys, Person, Role, Visitor } from '#platform/who.ts'
import { openSession } from '#rooms/vault'
import { noteSeen } from './last-seen.ts'
import { openName } from './name.ts'
import { AT_MOST_HOURS, HALFWAY_MINUTES } from './session-limits.ts'

interface Row {
  id: string
  person: string
  step: string
  shown: string[]
  sealed_name: Buffer
  sealed_keys: Buffer | null
  started_at: Date
  roles: Role[]
  is_stale: boolean
  idle_minutes: number
}

/**
 * Who sent this cookie: one look-up a request, so that a deactivation or a changed role bites on the next one.
 * A session ends after an hour without a request (sooner where its owner said that they are away from the office), and after twelve hours in any case; half a session after half
 * an hour. Only a whole one makes a person of its bearer: by whichever way in, nobody gets past the second factor.
 */
export async function identify(
  database: Database,
  secret: InstanceSecret,
  token: string | undefined,
  now: Date,
): Promise<Visitor> {
  if (!token) return {}
  const cookie = digest(token)
  const [row] = await database.ask<Row>(
    DOORKEEPER,
    raw`
      select s.id, s.person, s.step, s.shown, a.sealed_name, s.sealed_keys, s.started_at, s.idle_minutes,
        s.seen_at < ${minutesBefore(now, 1)} as is_stale,
        array(select r.role from people.role_held r where r.person = s.person) as roles
      from people.session s join people.account a on a.id = s.person
      where s.token_hash = ${cookie} and a.state = 'active' and s.seen_at > ${now}::timestamptz - make_interval(mins => s.idle_minutes)
        and s.started_at > case when s.step = 'in' then ${minutesBefore(now, AT_MOST_HOURS * 60)}::timestamptz
          else ${minutesBefore(now, HALFWAY_MINUTES)}::timestamptz end`,
  )
  const visitor = row && visitorOf(row, cookie, secret, token)
  if (visitor?.person && row?.is_stale) await seeAgain(database, visitor.person.id, cookie, now)
  return visitor ?? { caller: { cookie } }
}

const DOORKEEPER = { person: null, roles: ['doorkeeper'] }

const seeAgain = (database: Database, person: string, cookie: Buffer, now: Date) =>
  database.as(DOORKEEPER, async sql => {
    await raw`update people.session set seen_at = ${now} where token_hash = ${cookie}`.execute(sql)
    await noteSeen(sql, person, now)
  })

/** Undefined where this machine's secret does not open the session: on a copy of the database nobody is signed in. */
function visitorOf(row: Row, cookie: Buffer, secret: InstanceSecret, token: string): Visitor | undefined {
  try {
    const keys = row.sealed_keys && openSession(secret, token, row.sealed_keys)
    const name = openName(secret, row.person, row.sealed_name)
    if (row.step !== 'in') return { caller: { cookie, halfway: halfwayOf(row, keys) } }
    const endsAt = new Date(row.started_at.getTime() + AT_MOST_HOURS * 3_600_000)
    return {
      person: personOf(row, name, keys),
      caller: { cookie, session: { id: row.id, endsAt, idleMinutes: row.idle_minutes } },
    }
  } catch (fault) {
    if (fault instanceof SealBroken) return undefined
    throw fault
  }
}

const personOf = ({ person: id, roles }: Row, name: string, keys: Keys | null): Person => ({
  id,
  name,
  roles,
  ...(keys ? { keys } : {}),
})

const halfwayOf = ({ person: id, step, shown }: Row, keys: Keys | null): Halfway => ({
  id,
  step,
  shown,
  ...(keys ? { keys } : {}),
})

const minutesBefore = (now: Date, minutes: number) => new Date(now.getTime() - minutes * 60_000)
