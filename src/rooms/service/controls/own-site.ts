import { sql as raw } from 'kysely'
import { z } from 'zod'
import { control } from '#platform/control.ts'

/** R06: name, site and address are the service's own; an e-mail address at the council is none. */
export const ownSite = control({
  name: 'own-site',
  room: 'service',
  proves: 'the service answers under its own name, on its own site and not at a council’s address',
  states: ['met', 'at-risk', 'no-evidence'],
  settings: z.object({ council_domains: z.array(z.string()).default(['gov.uk']) }),
  records: '/service',
  count: (_period, { council_domains }) => raw<{ services: number; ours: number }>`
    select count(*)::int as services,
      count(*) filter (where email is null or not exists (
        select from unnest(${council_domains}::text[]) as d(name)
        where split_part(email, '@', 2) = d.name or split_part(email, '@', 2) like '%.' || d.name
      ))::int as ours
    from service.service`,
  judge: ({ services, ours }) => ({
    state: services === 0 ? 'no-evidence' : ours === services ? 'met' : 'at-risk',
    wanting:
      services === 0
        ? 'Set the service up.'
        : ours === services
          ? ''
          : 'Take an e-mail address of the service’s own.',
    figures: [{ words: 'site and address of its own', n: ours, of: services, counts: 'things' }],
  }),
})
