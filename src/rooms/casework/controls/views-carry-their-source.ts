import { sql as raw } from 'kysely'
import { z } from 'zod'
import { control } from '#platform/control.ts'
import { unbroken } from '#platform/judge.ts'

/**
 * N02: whose view it is, how we know it and whether word for word; nothing is kept without. Where we mostly know by
 * hearsay what somebody thinks, and they never confirmed it, that we convey it exactly is at risk.
 */
export const viewsCarryTheirSource = control({
  name: 'views-carry-their-source',
  room: 'casework',
  proves:
    'each view on record says whose it is, how it came to us, and whether it is word for word, and enough are first-hand or confirmed',
  settings: z.object({ first_hand: z.number().min(0).max(1).default(0.5) }),
  records: '/cases',
  count: ({ from, until }) => raw<Record<'views' | 'verbatim' | 'reported' | 'firsthand' | 'breaks', number>>`
    select count(*)::int as views,
      count(*) filter (where verbatim)::int as verbatim,
      count(*) filter (where source = 'reported')::int as reported,
      count(*) filter (where source <> 'reported' or confirmed_at is not null)::int as firsthand,
      count(*) filter (where party is null or verbatim is null
        or coalesce(source not in ('said', 'wrote', 'reported'), true))::int as breaks
    from casework.account where at >= ${from} and at < ${until}`,
  judge: ({ views, verbatim, reported, firsthand, breaks }, { first_hand }) => {
    const finding = unbroken(
      {
        n: breaks,
        words: 'views without a source',
        mend: 'Views stand on record without a source: look at each.',
      },
      { words: 'views on record, each with its source', n: views - breaks, of: views, counts: 'people' },
      [
        { words: 'word for word', n: verbatim, of: views, counts: 'people' },
        { words: 'known only by what somebody reported', n: reported, of: views, counts: 'people' },
        {
          words: 'first-hand, or confirmed by whom they belong to',
          n: firsthand,
          of: views,
          counts: 'people',
        },
      ],
    )
    if (finding.state !== 'met' || firsthand >= views * first_hand) return finding
    return {
      ...finding,
      state: 'at-risk',
      wanting: 'Ask those whose views we know only from others: let them say it themselves, or confirm it.',
    }
  },
})
