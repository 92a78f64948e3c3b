import { sql as raw } from 'kysely'
import { z } from 'zod'
import { contrastFaults } from '#design/house-style.ts'
import { control } from '#platform/control.ts'

/** R13: own look and own mark on whatever leaves; colours that are hard to read beside each other are refused. */
export const ownHouseStyle = control({
  name: 'own-house-style',
  room: 'service',
  proves: 'the service has its own colours and its own logo on each page and letter',
  settings: z.object({}),
  enforces: [{ act: 'change-house-style', code: 'hard-to-read' }],
  records: '/service/house-style',
  count: () => raw<{ brand: string | null; accent: string | null; logos: number }>`
    select (select style->>'brand' from service.service) as brand, (select style->>'accent' from service.service) as accent,
      (select count(*)::int from service.logo) as logos`,
  judge: ({ brand, accent, logos }) => {
    const [fault] = brand && accent ? contrastFaults({ brand, accent }) : []
    const state = !brand ? 'no-evidence' : fault ? 'breached' : logos > 0 ? 'met' : 'at-risk'
    return {
      state,
      wanting: state === 'met' ? '' : !brand ? 'Set the service up.' : (fault?.sentence ?? CHOOSE_LOGO),
      figures: [
        {
          words: 'house style that was chosen and can be read',
          n: brand && !fault ? 1 : 0,
          counts: 'things',
        },
        { words: 'logo of its own', n: logos, counts: 'things' },
      ],
    }
  },
})

const CHOOSE_LOGO = 'Choose the service’s own logo.'
