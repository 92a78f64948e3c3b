import { z } from 'zod'
import { timeInWords } from '#platform/clock.ts'
import { page } from '#platform/page.ts'
import { Paper } from '#platform/paper/paper.ts'
import { lookChosen, PRINT_CHOICES } from '#platform/paper/print-choice.tsx'
import { CASEWORKERS } from '#platform/who.ts'
import { dateAt } from '#rooms/facts'
import { whoLookedAtMine } from '../looks/who-looked-at-mine.ts'

/** The same on paper. */
export const lookedPdfPage = page({
  path: '/families/:file/rights/looked/pdf',
  who: CASEWORKERS,
  rows: true,
  params: z.object({ file: z.uuid(), ...PRINT_CHOICES }),
  async show({ params, of, desk }) {
    const { reference, looks } = await of(whoLookedAtMine, { file: params.file })
    const letter = {
      title: 'Who looked at your file',
      date: dateAt(desk.now),
      reference,
      blocks: [
        {
          kind: 'paragraph' as const,
          line: 'Each time somebody opened your file or did something in it, it was entered in a ledger from which nobody can take a line. This is all of it, newest first. Reading is entered once in a quarter of an hour.',
        },
        {
          kind: 'table' as const,
          caption: 'Who looked',
          head: ['When', 'Who', 'What', 'Entry'],
          rows: looks.map(({ at, who, did, place }) => [timeInWords(at), who, did, String(place)]),
        },
      ],
    }
    return new Paper(letter, 'who-looked', lookChosen(params))
  },
})
