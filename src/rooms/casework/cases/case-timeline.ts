import { sql as raw } from 'kysely'
import { z } from 'zod'
import type { Desk } from '#platform/desk.ts'
import { query } from '#platform/query.ts'
import { Refusal } from '#platform/refusal.ts'
import { CASEWORKERS } from '#platform/who.ts'
import { namesOf } from '#rooms/people'
import type { FileSeal } from '#rooms/vault'
import { openDecision } from './decision.ts'
import { inFull, openCase } from './read-case.ts'

/** What a timeline may be narrowed to. */
export const ENTRY_KINDS = ['contact', 'promise', 'change', 'decision', 'letter', 'meeting'] as const
export type EntryKind = (typeof ENTRY_KINDS)[number]

/** A case with what happened in it, as `caseTimeline` gives it. */
export type CaseInTime = Exclude<Awaited<ReturnType<typeof caseTimeline.answer>>, { kind: unknown }>

const SHOWN = 50

/**
 * A case in full, and what happened in it, the latest first, fifty at a time; narrowed to one kind, or before a moment.
 * One statement for all kinds, and one look in the ledger for the whole page.
 */
export const caseTimeline = query({
  name: 'case-timeline',
  input: z.strictObject({
    case: z.uuid(),
    show: z.enum(ENTRY_KINDS).optional(),
    before: z.iso.datetime().optional(),
  }),
  who: [...CASEWORKERS, 'volunteer'],
  async answer({ case: id, show, before }, desk) {
    const [opened, rows] = await Promise.all([openCase(desk, id), entriesOf(desk, id, show, before)])
    if (opened instanceof Refusal) return opened
    const [whole, names] = await Promise.all([
      inFull(desk, opened),
      namesOf(
        desk,
        rows.flatMap(({ by }) => by ?? []),
      ),
    ])
    return {
      whole,
      hasMore: rows.length > SHOWN,
      entries: rows.slice(0, SHOWN).map(row => ({
        id: row.id,
        kind: row.kind,
        at: row.at,
        by: names.get(row.by ?? '') ?? 'Somebody who has left',
        code: row.code,
        more: row.more,
        words: wordsOf(opened.seal, row),
      })),
    }
  },
  about: (_input, { whole }) => whole.head.file,
})

interface Row {
  kind: EntryKind
  id: string
  at: Date
  by: string | null
  /** What it is: a channel, what changed, what was decided. */
  code: string
  more: string | null
  sealed_words: Buffer | null
  version: number
}

async function entriesOf(
  { sql }: Desk,
  id: string,
  show: EntryKind | undefined,
  before: string | undefined,
): Promise<Row[]> {
  const file = raw`(select file from casework.case where id = ${id})`
  const { rows } = await raw<Row>`
    select * from (
      select 'contact' as kind, id, at, worker as by, channel as code, direction as more, sealed_words, version
        from casework.contact where case_id = ${id}
      union all
      select 'contact', id, at, worker, channel, direction, sealed_words, version
        from casework.contact where id = (select from_contact from casework.case where id = ${id})
          and case_id is distinct from ${id}
      union all
      select 'promise', id, made_at, made_by, kind, case when kept_at is not null then 'kept'
        when let_go_at is not null then 'let-go' else due_at::text end, null, version
        from casework.promise where file = ${file} and case_id = ${id}
      union all
      select 'change', id, at, by, what,
        case when what = 'worker' and became is null then 'nobody' else coalesce(became, was) end, null, 1
        from casework.case_change where case_id = ${id}
      union all
      select 'decision', id, at, by, kind, whose, sealed_words, version
        from casework.decision where case_id = ${id}
      union all
      select 'letter', id, at, by, kind, sent_how, null, version
        from casework.letter where file = ${file} and case_id = ${id}
      union all
      select 'meeting', id, starts_at, by, kind,
        case when cancelled_at is not null then 'cancelled' when held_at is not null then 'held' end, null, version
        from casework.meeting where case_id = ${id}
    ) entry
    where (${show ?? null}::text is null or kind = ${show ?? null})
      and (${before ?? null}::timestamptz is null or at < ${before ?? null}::timestamptz)
    order by at desc, id limit ${SHOWN + 1}`.execute(sql)
  return rows
}

/** Contacts and decisions are told in words; the others by their codes. */
function wordsOf(seal: FileSeal, { kind, id, sealed_words, version }: Row): string {
  if (!sealed_words) return ''
  if (kind === 'decision') return openDecision(seal, { id, sealed_words, version }).words
  return seal.open(sealed_words, { field: 'casework.contact.sealed_words', row: id, version })
}
