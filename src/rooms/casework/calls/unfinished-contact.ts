import { sql as raw } from 'kysely'
import type { Desk } from '#platform/desk.ts'

/** A contact that stands to be finished, with what was recorded with it so far. */
export interface Unfinished {
  readonly id: string
  readonly file: string
  readonly worker: string
  readonly at: Date
  readonly channel: string
  readonly withWhom: string
  readonly person: string | null
  readonly source: string | null
  readonly issue: string | null
  readonly case: string | undefined
  readonly minutes: number | null
  readonly level: number | null
  readonly nextStep: string | null
  readonly isRoleExplained: boolean
  readonly completedAt: Date | null
  readonly version: number
  readonly sealedWords: Buffer
  readonly options: readonly string[]
  readonly facts: readonly string[]
  readonly signposts: readonly string[]
  readonly independentSignposts: number
}

/** A contact by its id, held until the act is over where it is `to change`; undefined when there is none to be seen. */
export async function unfinishedContact(
  { sql }: Desk,
  contact: string,
  purpose: 'to read' | 'to change',
): Promise<Unfinished | undefined> {
  if (purpose === 'to change')
    await raw`select from casework.contact where id = ${contact} for update`.execute(sql)
  const { rows } = await raw<Row>`
    select id, file, worker, at, channel, with_whom, person, source, issue, case_id, minutes, level, next_step,
      role_explained, completed_at, version, sealed_words,
      array(select option from casework.option_explained o where o.contact = c.id) as options,
      array(select fact from casework.information_given i where i.contact = c.id) as facts,
      array(select organisation::text from casework.signpost s where s.contact = c.id) as signposts,
      (select count(*)::integer from casework.signpost s where s.contact = c.id and s.independent) as independent
    from casework.contact c where id = ${contact}`.execute(sql)
  const [row] = rows
  if (!row) return undefined
  const { with_whom, case_id, next_step, role_explained, completed_at, sealed_words, independent, ...same } =
    row
  return {
    ...same,
    withWhom: with_whom,
    case: case_id ?? undefined,
    nextStep: next_step,
    isRoleExplained: role_explained,
    completedAt: completed_at,
    sealedWords: sealed_words,
    independentSignposts: independent,
  }
}

type Row = Omit<
  Unfinished,
  | 'withWhom'
  | 'case'
  | 'nextStep'
  | 'isRoleExplained'
  | 'completedAt'
  | 'sealedWords'
  | 'independentSignposts'
> & {
  readonly with_whom: string
  readonly case_id: string | null
  readonly next_step: string | null
  readonly role_explained: boolean
  readonly completed_at: Date | null
  readonly sealed_words: Buffer
  readonly independent: number
}
