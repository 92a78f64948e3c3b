import { sql as raw, type Transaction } from 'kysely'
import { ShownClause } from './assess/shown.ts'

/** How the promises stood on a day, as it was written down: in figures in which nobody can be found. */
export interface BoardWritten {
  /** As 2026-11-22. */
  readonly day: string
  readonly profile: string
  readonly policyNumber: number
  readonly writtenAt: Date
  readonly entries: number
  readonly seal: { readonly size: number; readonly words: string; readonly at: Date } | undefined
  readonly clauses: readonly ShownClause[]
}

/** The board of a day, or the latest one; undefined where nothing was written down. */
export async function boardWritten(
  sql: Transaction<unknown>,
  day?: string,
): Promise<BoardWritten | undefined> {
  const { rows } = await raw<DayRow>`
    select day::text, profile, policy_number, entries::int, seal_size::int, seal_words, seal_at, written_at, (
      select json_agg(json_build_object('id', clause, 'theme', theme, 'promise', promise, 'state', state,
        'findings', findings, 'wanting', wanting) order by place)
      from assurance.state s where s.day = d.day) as clauses
    from assurance.day d where ${day ?? null}::date is null or day = ${day ?? null}::date
    order by d.day desc limit 1`.execute(sql)
  const [row] = rows
  if (!row) return undefined
  return {
    day: row.day,
    profile: row.profile,
    policyNumber: row.policy_number ?? 0,
    writtenAt: row.written_at,
    entries: row.entries,
    seal:
      row.seal_size === null || row.seal_words === null || row.seal_at === null
        ? undefined
        : { size: row.seal_size, words: row.seal_words, at: row.seal_at },
    clauses: ShownClause.array().parse(row.clauses ?? []),
  }
}

interface DayRow {
  readonly day: string
  readonly profile: string
  readonly policy_number: number | null
  readonly entries: number
  readonly seal_size: number | null
  readonly seal_words: string | null
  readonly seal_at: Date | null
  readonly written_at: Date
  readonly clauses: unknown
}
