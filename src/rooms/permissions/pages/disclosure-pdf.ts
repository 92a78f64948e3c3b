import { z } from 'zod'
import { page } from '#platform/page.ts'
import type { Letter } from '#platform/paper/letter.ts'
import { Paper } from '#platform/paper/paper.ts'
import { lookChosen, PRINT_CHOICES } from '#platform/paper/print-choice.tsx'
import { CASEWORKERS } from '#platform/who.ts'
import { readDisclosure } from '../disclosure/read-disclosure.ts'

/** What left, on paper, word for word. What has not left says so at its top. */
export const disclosurePdfPage = page({
  path: '/disclosures/:disclosure/pdf',
  who: CASEWORKERS,
  rows: true,
  params: z.object({ disclosure: z.uuid(), ...PRINT_CHOICES }),
  async show({ params, of }) {
    const { letter, left } = await of(readDisclosure, { disclosure: params.disclosure })
    return new Paper(left ? letter : asDraft(letter), left ? 'letter' : 'draft', lookChosen(params))
  },
})

const asDraft = (letter: Letter): Letter => ({
  ...letter,
  blocks: [
    {
      kind: 'notice',
      title: 'Draft',
      line: 'This has not left. It may still change, and may not leave at all.',
    },
    ...letter.blocks,
  ],
})
