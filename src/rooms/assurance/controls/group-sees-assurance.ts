import { sql as raw } from 'kysely'
import { z } from 'zod'
import { control } from '#platform/control.ts'

/** N05: the group itself looks at each promise, its state and its evidence, and says so. */
export const groupSeesAssurance = control({
  name: 'group-sees-assurance',
  room: 'assurance',
  proves: 'the group looked at how each promise stands, and lately enough',
  states: ['met', 'at-risk', 'no-evidence'],
  settings: z.object({ days: z.number().int().min(7).max(400).default(124) }),
  records: '/assurance',
  count: ({ from, until }, { days }) => raw<{ looks: number; late: number; remarks: number }>`
    select count(*)::int as looks,
      count(*) filter (where at + make_interval(days => ${days}) >= ${until})::int as late,
      count(*) filter (where remark <> '')::int as remarks
    from assurance.group_look where at >= ${from} and at < ${until}`,
  judge: ({ looks, late, remarks }, { days }) => ({
    state: looks === 0 ? 'no-evidence' : late > 0 ? 'met' : 'at-risk',
    wanting: late > 0 ? '' : `Have the group look at the board: not longer than ${days} days ago.`,
    figures: [
      { words: 'times that somebody of the group noted that they looked', n: looks, counts: 'things' },
      { words: 'of these with a remark', n: remarks, counts: 'things' },
    ],
  }),
})
