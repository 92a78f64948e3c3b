import { sql as raw } from 'kysely'
import { z } from 'zod'
import { control } from '#platform/control.ts'
import { SHARE, shareOf } from '#platform/judge.ts'

/** D14: the views document is the parent’s: they approved it as it stands, and our wording shows as ours. */
export const viewsAreTheParents = control({
  name: 'views-are-the-parents',
  room: 'casework',
  proves: 'views documents were approved by whoever they belong to, as they stand',
  settings: z.object({
    ...SHARE,
    target: z.number().min(0).max(1).default(0.7),
    floor: z.number().min(0).max(1).default(0.4),
  }),
  enforces: [{ act: 'approve-views', code: 'views-changed-since' }],
  records: '/families',
  count: ({ from, until }) => raw<{ of: number; done: number; breaks: number }>`
    select
      (select count(*)::int from casework.views_approval a
        where a.at >= ${from} and a.at < ${until} and exists (
          select from casework.views_version x where x.views = a.views and x.number > a.number and x.at < a.at)) as breaks,
      count(*)::int as of, count(*) filter (where exists (
      select from casework.views_approval a
      where a.views = v.id and a.number = (select max(x.number) from casework.views_version x where x.views = v.id)))::int as done
    from casework.views v where v.at >= ${from} and v.at < ${until}`,
  judge: ({ done, of, breaks }, settings) =>
    shareOf(
      {
        done,
        of,
        words: 'views documents approved as they stand',
        wanting: 'Read each views document through with whoever it belongs to, and note that they approve.',
      },
      settings,
      {
        breaks: {
          n: breaks,
          words: 'approved when a newer version stood already',
          mend: 'Somebody approved what had been changed since: read these through with them again.',
        },
      },
    ),
})
