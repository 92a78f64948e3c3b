import { timeInWords } from '#platform/clock.ts'
import type { Desk } from '#platform/desk.ts'
import { namesOf } from '#rooms/people'
import { type FilePromise, promisesOfFile } from '../calls/promises-of-file.ts'
import type { Tables } from '../schema/tables.ts'
import { type Block, paragraph, under } from './blocks.ts'
import { dateBlocks } from './date-blocks.ts'
import type { LetterKind } from './letter-kinds.ts'
import type { Matter } from './matter.ts'

/**
 * Who works on a case. Where somebody else did before, also that: not why, which is nobody's business but theirs; that
 * nothing is to be told again; and which dates and promises stand.
 */
export async function workerBody(
  desk: Desk,
  kind: Extract<LetterKind, 'allocation' | 'handover'>,
  { head, dates }: Matter,
  today: string,
): Promise<Block[]> {
  const before = kind === 'handover' ? await workerBefore(desk, head.id) : null
  const names = await namesOf(
    desk,
    [head.worker, before].flatMap(one => one ?? []),
  )
  const now = head.worker ? names.get(head.worker) : undefined
  const was = before ? names.get(before) : undefined
  const promises = kind === 'handover' ? await promisesOfFile(desk, head.file) : []
  return [
    paragraph([
      ...(was ? [`${was} worked with you until now. `] : []),
      now
        ? { strong: `${now} works with you now.` }
        : { strong: 'We are finding somebody to work with you.' },
    ]),
    paragraph(
      now
        ? `When you call, ask for ${now}. If they are not there, anybody of us can help: give the reference above.`
        : 'Until then anybody of us can help: give the reference above.',
    ),
    ...(kind === 'handover'
      ? [
          paragraph(
            'You do not have to tell your story again. What you told us is in your file, and we go on from there.',
          ),
        ]
      : []),
    ...under('What we promised stands', promised(promises)),
    ...under(
      'Dates to know',
      dates.filter(({ due }) => due >= today).flatMap(date => dateBlocks(date, today)),
    ),
  ]
}

/** Who held the case before whoever holds it now; null where nobody did. */
async function workerBefore({ sql }: Desk, caseId: string): Promise<string | null> {
  const row = await sql
    .withTables<Tables>()
    .selectFrom('casework.case_change')
    .select('was')
    .where('case_id', '=', caseId)
    .where('what', '=', 'worker')
    .where('was', 'is not', null)
    .orderBy('at', 'desc')
    .limit(1)
    .executeTakeFirst()
  return row?.was ?? null
}

const PROMISED: Readonly<Record<FilePromise['kind'], string>> = {
  'call-back': 'We call you back',
  'send-summary': 'We send you a summary',
  other: 'We do what we promised',
}

const promised = (promises: readonly FilePromise[]): Block[] =>
  promises.length === 0
    ? []
    : [
        {
          kind: 'list',
          items: promises.map(({ kind, dueAt }) => `${PROMISED[kind]} by ${timeInWords(dueAt)}.`),
        },
      ]
