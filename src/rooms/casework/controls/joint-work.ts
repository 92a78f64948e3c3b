import { sql as raw } from 'kysely'
import { z } from 'zod'
import { control } from '#platform/control.ts'
import { SHARE, shareOf } from '#platform/judge.ts'

/**
 * R03, K18: working with schools and agencies beside the family: meetings with them at which we support, questions to
 * them that the family agreed to. What came of each is gone through with the family, so that the tie lasts.
 */
export const jointWork = control({
  name: 'joint-work',
  room: 'casework',
  proves:
    'families, schools and agencies met or cleared things up with our support, as the family agreed, and it was gone through with the family afterwards',
  settings: z.object({
    ...SHARE,
    target: z.number().min(0).max(1).default(0.7),
    floor: z.number().min(0).max(1).default(0.4),
    days: z.number().int().min(0).max(60).default(14),
  }),
  records: '/meetings',
  count: ({ from, until }, { days }) => raw<
    Record<'meetings' | 'questions' | 'due' | 'followed' | 'common', number>
  >`
    with joint as (
      select true as met, m.held_at as ended_at, exists (
        select from casework.meeting_note n
        where n.meeting = m.id and n.kind = 'understanding' and n.understood <> 'not-asked') as followed
      from casework.meeting m
      where m.kind in ('school', 'annual-review', 'mediation') and m.held_at >= ${from} and m.held_at < ${until}
        and exists (select from casework.attendance a where a.meeting = m.id and a.role = 'support')
      union all
      select false, q.answered_at, q.told_family_at is not null
      from casework.inquiry q
      where q.party in ('school', 'la', 'health', 'social-care') and q.answered_at >= ${from} and q.answered_at < ${until}
    )
    select count(*) filter (where met)::int as meetings,
      count(*) filter (where not met)::int as questions,
      count(*) filter (where followed or ended_at + make_interval(days => ${days}) < ${until})::int as due,
      count(*) filter (where followed)::int as followed,
      (select count(distinct a.case_id)::int from casework.account a
        where a.kind = 'common-ground' and a.at >= ${from} and a.at < ${until}) as common
    from joint`,
  judge: ({ meetings, questions, due, followed, common }, settings) =>
    shareOf(
      {
        done: followed,
        of: due,
        words: 'meetings and questions with schools or agencies that were gone through with the family',
        wanting: 'Go through with the family what came of meetings and questions with schools and agencies.',
      },
      settings,
      {
        figures: [
          { words: 'meetings with a school, or in mediation', n: meetings, counts: 'people' },
          { words: 'questions that schools or agencies answered', n: questions, counts: 'people' },
          { words: 'cases in which common ground was written down', n: common, counts: 'people' },
        ],
      },
    ),
})
