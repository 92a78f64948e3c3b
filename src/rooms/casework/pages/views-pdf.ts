import { z } from 'zod'
import { page } from '#platform/page.ts'
import { Paper } from '#platform/paper/paper.ts'
import { lookChosen, PRINT_CHOICES } from '#platform/paper/print-choice.tsx'
import { ATTENDERS } from '../meetings/who-attends.ts'
import { asPaper } from '../views/document-of.ts'
import { documentOf } from '../views/newest-document.ts'
import { readViews } from '../views/read-views.ts'

/** The newest version on paper, for its owner: approved, or marked as a draft. */
export const viewsPdfPage = page({
  path: '/views/:views/pdf',
  who: ATTENDERS,
  rows: true,
  params: z.object({ views: z.uuid(), ...PRINT_CHOICES }),
  async show({ params, of, desk }) {
    const whole = await of(readViews, { views: params.views })
    return new Paper(asPaper(documentOf(whole), desk.now), 'my-views', lookChosen(params))
  },
})
