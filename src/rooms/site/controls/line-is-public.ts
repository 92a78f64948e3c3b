import { sql as raw } from 'kysely'
import { z } from 'zod'
import { control } from '#platform/control.ts'

/** R08, N03: whoever comes to our pages reads what we are for, our number, and when somebody answers it. */
export const lineIsPublic = control({
  name: 'line-is-public',
  room: 'site',
  proves: 'our own site says what we are for, how to reach us and when the line is open',
  states: ['met', 'at-risk', 'no-evidence'],
  settings: z.object({}),
  records: '/service/reach',
  count: () => raw<{ said: number; open: number }>`
    select count(*)::int as said,
      count(*) filter (where is_open and jsonb_array_length(hours) > 0)::int as open
    from site.reach`,
  judge: ({ said, open }) => ({
    state: said === 0 ? 'no-evidence' : open > 0 ? 'met' : 'at-risk',
    wanting: said === 0 || open === 0 ? 'Say on the site when the line is open, and open it.' : '',
    figures: [{ words: 'hours of our line, to be read by everybody', n: open, counts: 'things' }],
  }),
})
