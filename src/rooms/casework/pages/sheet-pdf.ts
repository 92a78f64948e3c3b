import { z } from 'zod'
import { page } from '#platform/page.ts'
import { Paper } from '#platform/paper/paper.ts'
import { lookChosen, PRINT_CHOICES } from '#platform/paper/print-choice.tsx'
import { CASEWORKERS } from '#platform/who.ts'
import { dateAt } from '#rooms/facts'
import { readSheet } from '../paper/read-sheet.ts'

/** A sheet for somebody without a laptop, while it is on the register. */
export const sheetPdfPage = page({
  path: '/paper/:sheet/pdf',
  who: CASEWORKERS,
  rows: true,
  params: z.object({ sheet: z.uuid(), ...PRINT_CHOICES }),
  async show({ params, of }) {
    const { number, at, child, parent, phone, asked, safety } = await of(readSheet, { sheet: params.sheet })
    const rows = [
      ['Child', child],
      ['Whom you ring or meet', parent],
      ['Telephone', phone],
      ['What is asked', asked],
      ['To be safe', safety],
    ] as const
    return new Paper(
      {
        title: number,
        date: dateAt(at),
        blocks: [
          {
            kind: 'notice',
            title: 'Keep it with you, and bring it back',
            line: 'Nobody else reads this sheet. Bring it back or shred it, and tell us. Add no surname and no address.',
          },
          {
            kind: 'rows',
            rows: rows.filter(([, line]) => line !== '').map(([name, line]) => ({ name, line })),
          },
          { kind: 'heading', level: 2, text: 'Notes' },
          { kind: 'paragraph', line: 'What you write here is entered for you, marked as yours.' },
        ],
      },
      'sheet',
      lookChosen(params),
    )
  },
})
