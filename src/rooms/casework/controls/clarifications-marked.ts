import { sql as raw } from 'kysely'
import { z } from 'zod'
import { control } from '#platform/control.ts'
import { unbroken } from '#platform/judge.ts'

/** K09: what was cleared up stands as cleared up, with who did it; nothing is kept without. */
export const clarificationsMarked = control({
  name: 'clarifications-marked',
  room: 'casework',
  proves: 'what a parent said and others had not understood was cleared up, with who cleared it up',
  states: ['met', 'breached', 'no-evidence'],
  settings: z.object({}),
  records: '/meetings',
  count: ({ from, until }) => raw<{ of: number; parents: number; breaks: number }>`
    select count(*)::int as of, count(*) filter (where n.source = 'parent')::int as parents,
      count(*) filter (where n.source is null)::int as breaks
    from casework.meeting_note n
    where n.kind = 'clarification' and n.at >= ${from} and n.at < ${until}`,
  judge: ({ of, parents, breaks }) =>
    unbroken(
      {
        n: breaks,
        words: 'clarifications without anybody who gave them',
        mend: 'Clarifications stand on record without who gave them: look at each.',
      },
      { words: 'clarifications that say who cleared it up', n: of - breaks, of, counts: 'people' },
      [{ words: 'by the parent', n: parents, of, counts: 'people' }],
    ),
})
