import { sql as raw } from 'kysely'
import { z } from 'zod'
import { control } from '#platform/control.ts'
import { byShare, SHARE } from '#platform/judge.ts'

/** R18, C18, N44, N50: there are enough organisations to point to, independent ones among them, checked in time. */
export const directoryChecked = control({
  name: 'directory-checked',
  room: 'directory',
  proves:
    'the directory has enough organisations, independent ones among them, and their details were checked in time',
  settings: z.object({
    ...SHARE,
    target: z.number().min(0).max(1).default(0.8),
    floor: z.number().min(0).max(1).default(0),
    least: z.number().int().min(1).default(5),
  }),
  records: '/directory',
  count: ({ until }) => raw<Record<'organisations' | 'checked' | 'ever' | 'independent' | 'la_run', number>>`
    select count(*)::int as organisations,
      count(*) filter (where confirmed and checked_at + make_interval(months => coalesce(
        (select months from directory.setting), 12)) > ${until})::int as checked,
      count(*) filter (where checked_at is not null)::int as ever,
      count(*) filter (where independence = 'independent')::int as independent,
      count(*) filter (where independence = 'la-run')::int as la_run
    from directory.organisation where closed_at is null`,
  judge: ({ organisations, checked, ever, independent, la_run }, settings) => {
    const enough = organisations >= settings.least && independent > 0
    const share = byShare(checked, organisations, { ...settings, least: 1 })
    const state = ever === 0 ? 'no-evidence' : share === 'met' && !enough ? 'at-risk' : share
    return {
      state,
      wanting:
        state === 'met'
          ? ''
          : enough
            ? 'Check the details of the organisations that nobody here has checked in time.'
            : `Add organisations, independent ones among them: there should be ${settings.least} or more.`,
      figures: [
        {
          words: 'organisations whose details were checked in time',
          n: checked,
          of: organisations,
          counts: 'things',
        },
        { words: 'independent of the council', n: independent, of: organisations, counts: 'things' },
        { words: 'run by a council', n: la_run, of: organisations, counts: 'things' },
      ],
    }
  },
})
