import { sql as raw } from 'kysely'
import { z } from 'zod'
import { control } from '#platform/control.ts'
import { SHARE, shareOf } from '#platform/judge.ts'

/** K10: notes are offered to the parent, and are theirs. */
export const notesOffered = control({
  name: 'notes-offered',
  room: 'casework',
  proves: 'parents were offered that we take notes for them',
  settings: z.object({
    ...SHARE,
    target: z.number().min(0).max(1).default(0.8),
    floor: z.number().min(0).max(1).default(0.5),
  }),
  records: '/meetings',
  count: ({ from, until }) => raw<{ of: number; done: number }>`
    select count(*)::int as of, count(*) filter (where m.notes_offered is not null)::int as done
    from casework.meeting m where m.held_at is not null and m.starts_at >= ${from} and m.starts_at < ${until}`,
  judge: ({ done, of }, settings) =>
    shareOf(
      {
        done,
        of,
        words: 'meetings at which notes were offered to the parent',
        wanting: 'Offer in each meeting to take notes for the parent, and note what they said.',
      },
      settings,
    ),
})
