import { sql as raw } from 'kysely'
import { z } from 'zod'
import { control } from '#platform/control.ts'
import { SHARE, shareOf } from '#platform/judge.ts'

/**
 * C19, C20, N48: whoever works with families has declared what they have to do with them outside work, and lately;
 * where the policy says so, whoever sits in the group as well.
 */
export const interestsDeclared = control({
  name: 'interests-declared',
  room: 'interests',
  proves: 'everybody of whom the policy asks it declared their interests, and renewed that in time',
  settings: z.object({
    ...SHARE,
    target: z.number().min(0).max(1).default(1),
    months: z.number().int().min(1).max(36).default(12),
    who: z
      .array(z.enum(['workers', 'group']))
      .min(1)
      .default(['workers']),
  }),
  records: '/interests',
  count: ({ until }, { months, who }) => raw<{ workers: number; declared: number; fresh: number }>`
    select count(*)::int as workers,
      count(*) filter (where ever is not null)::int as declared,
      count(*) filter (where ever + make_interval(months => ${months}) >= ${until})::int as fresh
    from (
      select greatest(
        (select max(d.declared_at) from interests.declaration d where d.person = w.person and d.declared_at < ${until}),
        (select max(c.at) from interests.confirmation c where c.person = w.person and c.at < ${until})) as ever
      from (
        select person from people.open_worker where 'workers' = any(${who})
        union select person from people.open_group_member where 'group' = any(${who})
      ) w
    ) as worker`,
  judge: ({ workers, declared, fresh }, settings) => {
    const finding = shareOf(
      {
        done: fresh,
        of: workers,
        words: 'people here who declared their interests in time',
        wanting: 'Remind those who have not declared, or not for too long.',
        counts: 'things',
      },
      settings,
      { figures: [{ words: 'who have ever declared', n: declared, of: workers, counts: 'things' }] },
    )
    return declared === 0
      ? { ...finding, state: 'no-evidence', wanting: 'Nobody has declared anything yet.' }
      : finding
  },
})
