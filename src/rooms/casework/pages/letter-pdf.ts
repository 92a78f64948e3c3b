import { z } from 'zod'
import { page } from '#platform/page.ts'
import type { Letter } from '#platform/paper/letter.ts'
import { Paper } from '#platform/paper/paper.ts'
import { lookChosen, PRINT_CHOICES } from '#platform/paper/print-choice.tsx'
import { CASEWORKERS } from '#platform/who.ts'
import { readLetter } from '../letters/read-letter.ts'

/** A letter on paper: as it left, word for word; one that has not left says so at its top. */
export const letterPdfPage = page({
  path: '/letters/:letter/pdf',
  who: CASEWORKERS,
  rows: true,
  params: z.object({ letter: z.uuid(), ...PRINT_CHOICES }),
  async show({ params, of }) {
    const { letter, sent } = await of(readLetter, { letter: params.letter })
    return new Paper(sent ? letter : asDraft(letter), sent ? 'letter' : 'draft', lookChosen(params))
  },
})

const asDraft = (letter: Letter): Letter => ({
  ...letter,
  blocks: [
    { kind: 'notice', title: 'Draft', line: 'This letter has not been sent. It may still change.' },
    ...letter.blocks,
  ],
})
