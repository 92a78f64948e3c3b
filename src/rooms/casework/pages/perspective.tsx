import { z } from 'zod'
import { page, pageAct } from '#platform/page.ts'
import { CASEWORKERS } from '#platform/who.ts'
import { onCase } from '../cases/case-frame.tsx'
import { PerspectiveForm } from '../cases/perspective-form.tsx'
import { readCase } from '../cases/read-case.ts'
import { recordPerspective } from '../cases/record-perspective.ts'

/** How the family sees it. The form stands on the case itself and is posted here: a volunteer reads the case, and writes nothing in it. */
export const perspectivePage = page({
  path: '/cases/:case/perspective',
  who: CASEWORKERS,
  rows: true,
  params: z.object({ case: z.uuid() }),
  acts: [pageAct(recordPerspective, ({ case: id }) => `/cases/${id}`)],
  async show({ params: { case: id }, of, form: formOf }) {
    const form = formOf(recordPerspective)
    const whole = await of(readCase, { case: id })
    return onCase(whole, 'How they see it', [form], <PerspectiveForm form={form} />)
  },
})
