import { sql as raw, type Transaction } from 'kysely'

/** Notes on which day, by English clocks, somebody used their account. Only at the door. */
export async function noteSeen(sql: Transaction<unknown>, person: string, now: Date): Promise<void> {
  await raw`
    insert into people.last_seen (person, on_day)
    values (${person}, (${now}::timestamptz at time zone 'Europe/London')::date)
    on conflict (person) do update set on_day = excluded.on_day
      where people.last_seen.on_day < excluded.on_day`.execute(sql)
}

/** How long somebody has not been here, coarsely: `days` since they were, null when they never were. */
export function lastSeenInWords(days: number | null): string {
  if (days === null) return 'Never'
  if (days <= 0) return 'Today'
  if (days === 1) return 'Yesterday'
  if (days <= 7) return 'In the last week'
  return days <= 31 ? 'In the last month' : 'More than a month ago'
}
