import { sql as raw } from 'kysely'
import type { Desk } from '#platform/desk.ts'
import { type Option, optionsFor } from '#rooms/facts'

/** An option as a family has it: explained or not yet, chosen by them or not, and whether it changed since. */
export interface CaseOption {
  readonly option: Option
  readonly explainedAt: Date | null
  readonly chosenAt: Date | null
  readonly changedSince: boolean
}

interface Row {
  option: string
  explained_at: Date
  chosen_at: Date | null
  mark: string | null
}

/** The whole neutral set for the issue of a case, by name, each with what was said of it to this family. */
export async function optionsOf(desk: Desk, caseId: string, issue: string): Promise<CaseOption[]> {
  const [options, { rows }] = await Promise.all([
    optionsFor(desk, issue),
    raw<Row>`
      select option, max(at) as explained_at, max(chosen_at) as chosen_at, (array_agg(mark order by at desc))[1] as mark
      from casework.option_explained where case_id = ${caseId} group by option`.execute(desk.sql),
  ])
  const explained = new Map(rows.map(row => [row.option, row]))
  return options.map(option => {
    const row = explained.get(option.fact)
    return {
      option,
      explainedAt: row?.explained_at ?? null,
      chosenAt: row?.chosen_at ?? null,
      changedSince: Boolean(row?.mark && row.mark !== option.mark),
    }
  })
}
