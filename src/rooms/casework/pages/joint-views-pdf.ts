import { z } from 'zod'
import { page } from '#platform/page.ts'
import { Paper } from '#platform/paper/paper.ts'
import { lookChosen, PRINT_CHOICES } from '#platform/paper/print-choice.tsx'
import { CASEWORKERS } from '#platform/who.ts'
import { asPaper } from '../views/document-of.ts'
import { jointDocument, readJointViews } from '../views/read-joint-views.ts'

/** What several families say together on paper: approved by each, or marked as a draft. */
export const jointViewsPdfPage = page({
  path: '/joint-views/:joint/pdf',
  who: CASEWORKERS,
  rows: true,
  params: z.object({ joint: z.uuid(), ...PRINT_CHOICES }),
  async show({ params, of, desk }) {
    const whole = await of(readJointViews, { joint: params.joint })
    return new Paper(asPaper(jointDocument(whole), desk.now), 'our-views', lookChosen(params))
  },
})
