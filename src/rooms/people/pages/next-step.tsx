import { z } from 'zod'
import { Elsewhere, page } from '#platform/page.ts'
import { NEXT_STEP, SIGN_IN } from '#platform/paths.ts'
import type { Step } from '../next-step.ts'
import { stepPath } from '../step-path.ts'

/** Whoever is halfway in and asks for anything comes here, and goes on to the step that is due. */
export const nextStepPage = page({
  path: NEXT_STEP,
  who: 'halfway',
  rows: false,
  params: z.object({ next: z.string().optional() }),
  async show({ desk, params }) {
    const { halfway } = desk.caller ?? {}
    return new Elsewhere(halfway ? stepPath(halfway.step as Exclude<Step, 'in'>, params.next) : SIGN_IN)
  },
})
