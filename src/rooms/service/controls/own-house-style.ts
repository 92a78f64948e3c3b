import { sql as raw } from 'kysely'
import { z } from 'zod'
import { control } from '#platform/control.ts'

/** R13: own look and own mark on whatever leaves; colours that are hard to read beside each other are refused. */
export const ownHouseStyle = control({
  name: 'own-house-style',
  room: 'service',
  proves: 'the service has its own colours and its own logo on each page and letter',
  states: ['met', 'at-risk', 'no-evidence'],
  settings: z.object({}),
  enforces: [{ act: 'change-house-style', code: 'hard-to-read' }],
  records: '/service/house-style',
  count: () => raw<{ services: number; logos: number }>`
    select (select count(*)::int from service.service) as services, (select count(*)::int from service.logo) as logos`,
  judge: ({ services, logos }) => ({
    state: services === 0 ? 'no-evidence' : logos > 0 ? 'met' : 'at-risk',
    wanting: services === 0 ? 'Set the service up.' : logos > 0 ? '' : 'Choose the service’s own logo.',
    figures: [
      { words: 'house style that was chosen and can be read', n: services, counts: 'things' },
      { words: 'logo of its own', n: logos, counts: 'things' },
    ],
  }),
})
