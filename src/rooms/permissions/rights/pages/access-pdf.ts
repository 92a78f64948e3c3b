import { z } from 'zod'
import { page } from '#platform/page.ts'
import { Paper } from '#platform/paper/paper.ts'
import { lookChosen, PRINT_CHOICES } from '#platform/paper/print-choice.tsx'
import { LEADERS } from '#platform/who.ts'
import { accessAnswer } from '../access/access-answer.ts'
import { answerLetter } from '../access/answer-letter.ts'

/** An answer on paper, or a part of a long one. */
export const accessPdfPage = page({
  path: '/rights/access/:access/pdf',
  who: LEADERS,
  rows: true,
  params: z.object({
    access: z.uuid(),
    part: z.coerce.number().int().min(1).default(1).catch(1),
    ...PRINT_CHOICES,
  }),
  async show({ params, of }) {
    const answer = await of(accessAnswer, { access: params.access })
    return new Paper(answerLetter(answer, params.part), 'answer', lookChosen(params))
  },
})
