import { sql as raw, type Transaction } from 'kysely'
import type { ControlState } from '#platform/control.ts'

/** From a day on a clause stood like this, judged by this version of the policy. */
export interface Stretch {
  readonly from: string
  readonly until: string
  readonly state: ControlState
  readonly policyNumber: number
  readonly promise: string
}

/** How one clause stood day by day, days alike drawn together; the oldest first. */
export async function historyOf(sql: Transaction<unknown>, clause: string): Promise<Stretch[]> {
  const { rows } = await raw<Stretch>`
    with known as (
      select s.day, s.state, s.promise, coalesce(d.policy_number, 0) as number,
        row_number() over (order by s.day)
          - row_number() over (partition by s.state, s.promise, d.policy_number order by s.day) as stretch
      from assurance.state s join assurance.day d on d.day = s.day where s.clause = ${clause}
    )
    select min(day)::text as from, max(day)::text as until, state, number as "policyNumber", promise
    from known group by state, promise, number, stretch order by min(day)`.execute(sql)
  return rows
}

/**
 * Since which day each clause has stood as it was written down last, or on this day: clause → day and state. What was
 * written down later changes nothing of it.
 */
export async function standingSince(
  sql: Transaction<unknown>,
  day?: string,
): Promise<ReadonlyMap<string, { readonly state: ControlState; readonly since: string }>> {
  const { rows } = await raw<{ clause: string; state: ControlState; since: string }>`
    select s.clause, s.state, coalesce(
      (select min(later.day) from assurance.state later where later.clause = s.clause and later.day > (
        select max(other.day) from assurance.state other
        where other.clause = s.clause and other.state <> s.state and other.day < s.day)),
      (select min(first.day) from assurance.state first where first.clause = s.clause))::text as since
    from assurance.state s where s.day = coalesce(${day ?? null}::date, (select max(day) from assurance.day))`.execute(
    sql,
  )
  return new Map(rows.map(({ clause, ...rest }) => [clause, rest]))
}
