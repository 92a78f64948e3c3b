import { z } from 'zod'
import { page } from '#platform/page.ts'
import { Paper } from '#platform/paper/paper.ts'
import { lookChosen, PRINT_CHOICES } from '#platform/paper/print-choice.tsx'
import { ATTENDERS } from '../meetings/who-attends.ts'
import { blankViews } from '../views/blank-views.ts'

/** An empty sheet for somebody who writes their views alone: given or sent to them, and typed in as they wrote it. */
export const blankViewsPdfPage = page({
  path: '/views/blank/pdf',
  who: ATTENDERS,
  rows: false,
  params: z.object(PRINT_CHOICES),
  async show({ params, desk }) {
    return new Paper(blankViews(desk.now), 'my-views', lookChosen(params))
  },
})
