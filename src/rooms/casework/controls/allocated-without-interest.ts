import { sql as raw } from 'kysely'
import { z } from 'zod'
import { control } from '#platform/control.ts'
import { unbroken } from '#platform/judge.ts'

/**
 * C07, C16, N69: nobody works on a case in which they have a confirmed interest that bars them. What may be one waits
 * for somebody who leads to judge it; too long is at risk.
 */
export const allocatedWithoutInterest = control({
  name: 'allocated-without-interest',
  room: 'casework',
  proves:
    'nobody works on a case in which they have a confirmed interest, and possible ones were judged in time',
  settings: z.object({ days: z.number().int().min(1).max(60).default(7) }),
  enforces: [
    { act: 'claim-case', code: 'not-available' },
    { act: 'allocate-case', code: 'not-available-to-them' },
  ],
  records: '/interests',
  count: ({ from, until }, { days }) => raw<Record<'given' | 'barred' | 'unjudged' | 'late', number>>`
    select
      (select count(*)::int from casework.allocation
        where worker is not null and at >= ${from} and at < ${until}) as given,
      (select count(*)::int from casework.case c join interests.open_barred b
        on b.worker = c.worker and b.thing in (c.file, c.id) where c.state <> 'closed') as barred,
      (select count(*)::int from interests.open_unjudged) as unjudged,
      (select count(*)::int from interests.open_unjudged
        where found_at + make_interval(days => ${days}) < ${until}) as late`,
  judge: ({ given, barred, unjudged, late }, { days }) => {
    const finding = unbroken(
      {
        n: barred,
        words: 'cases with somebody who has a confirmed interest',
        mend: 'Give these cases to somebody else, or go over an association with a reason.',
      },
      { words: 'times that a case was given to somebody', n: given, counts: 'people' },
      [{ words: 'possible interests waiting to be judged', n: unjudged, counts: 'people' }],
    )
    if (finding.state !== 'met' || late === 0) return finding
    return {
      ...finding,
      state: 'at-risk',
      wanting: `Judge the possible interests that have waited ${days} days or more.`,
    }
  },
})
