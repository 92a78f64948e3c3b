import { sql as raw } from 'kysely'
import type { Desk } from '#platform/desk.ts'
import { addMonths, dateAt } from '#rooms/facts'
import type { Tables } from '../schema/tables.ts'

const A_YEAR = 12

/** After how many months everybody declares anew: twelve, unless those who lead chose otherwise. */
export async function renewalMonths({ sql }: Desk): Promise<number> {
  const row = await sql
    .withTables<Tables>()
    .selectFrom('interests.setting')
    .select('months')
    .executeTakeFirst()
  return row?.months ?? A_YEAR
}

/** When each of these people last declared or confirmed; those who never did have no entry. */
export async function lastDeclared({ sql }: Desk, people: readonly string[]): Promise<Map<string, Date>> {
  const { rows } = await raw<{ person: string; at: Date }>`
    select person, max(at) as at from (
      select person, declared_at as at from interests.declaration
      union all select person, at from interests.confirmation) said
    where person = any(${[...people]}::uuid[]) group by person`.execute(sql)
  return new Map(rows.map(({ person, at }) => [person, at]))
}

/** Whether somebody is to declare now: never yet, or longer ago than the interval. */
export function isDue(last: Date | undefined, months: number, now: Date): boolean {
  if (!last) return true
  return addMonths(dateAt(last), months) <= dateAt(now)
}

/** Whether whoever acts is to declare: what Today and their own page remind them of. */
export async function declarationDue(desk: Desk): Promise<'never' | 'again' | undefined> {
  const me = desk.person?.id ?? ''
  const [months, declared] = await Promise.all([renewalMonths(desk), lastDeclared(desk, [me])])
  const last = declared.get(me)
  if (!last) return 'never'
  return isDue(last, months, desk.now) ? 'again' : undefined
}
