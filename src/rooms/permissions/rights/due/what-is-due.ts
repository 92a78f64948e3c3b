import { sql as raw } from 'kysely'
import type { Desk } from '#platform/desk.ts'

/** Something of this topic that has a time: a request, a complaint, a breach. */
export interface DueThing {
  readonly kind: 'breach' | 'access' | 'correction' | 'erasure' | 'complaint' | 'information' | 'outside'
  readonly id: string
  /** Null for what belongs to no family's file. */
  readonly file: string | null
  /** The day, as text; the moment too where it is counted in hours. */
  readonly day: string
  readonly at: Date | null
}

/** Everything that is open, the soonest first. What somebody may not see is not there: the row policies say so. */
export async function whatIsDue({ sql }: Pick<Desk, 'sql'>): Promise<DueThing[]> {
  const { rows } = await raw<DueThing>`
    select 'access' as kind, id, file, due_on::text as day, null::timestamptz as at
      from permissions.access_request where ended_at is null
    union all select 'correction', id, file, due_on::text, null from permissions.correction where ended_at is null
    union all select 'erasure', id, file, due_on::text, null from permissions.erasure_request where ended_at is null
    union all select 'complaint', id, null, acknowledge_by::text, null
      from permissions.data_complaint where answered_on is null
    union all select 'information', id, null, due_on::text, null
      from permissions.information_request where answered_on is null
    union all select 'outside', id, null, due_on::text, null
      from permissions.outside_access where answered_on is null
    union all select 'breach', id, null, (tell_by at time zone 'Europe/London')::date::text, tell_by
      from permissions.breach where closed_at is null
    order by day, at, id limit 200`.execute(sql)
  return rows
}

/** What it is called in a list, and where it is dealt with. */
export const DUE_WORDS: Readonly<Record<DueThing['kind'], readonly [says: string, path: string]>> = {
  breach: ['Data breach: tell within 72 hours, or say why not', '/data-protection/breaches'],
  access: ['Somebody asked for their own data', '/rights/access'],
  correction: ['Something to be put right', '/rights/corrections'],
  erasure: ['A request to be erased', '/rights/erasures'],
  complaint: ['A complaint about data: tell them that we have it', '/data-protection/complaints'],
  outside: ['Somebody without a file asked for their own data', '/data-protection/own-data'],
  information: ['A request for information', '/data-protection/information'],
}
