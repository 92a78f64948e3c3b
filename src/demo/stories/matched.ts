import { rings } from '../begin-going.ts'
import { pass } from '../going.ts'
import type { Stage } from '../stage.ts'
import type { Strand } from '../tell.ts'
import { workingDayBefore } from '../working-moments.ts'
import { caseWork } from './case-work.ts'

const ISSUES = ['ehc-plan.draft', 'annual-review.preparation', 'sen-support.provision']

/** A family with a volunteer at their side, who sees this family and nobody else. */
export async function* matched(stage: Stage, seed: number): Strand {
  const { coordinator, officers, volunteers } = stage.cast
  const volunteer = volunteers[(seed >> 2) % volunteers.length]
  const worker = officers[seed % officers.length]
  if (!volunteer || !worker) return
  const at = workingDayBefore(stage.until, 30 + (seed % 40), seed)
  yield at
  const issue = ISSUES[seed % ISSUES.length] ?? 'ehc-plan.draft'
  const { going, contact } = await rings(stage, { seed, at, worker, issue, level: 3 })
  yield pass(going, 2)
  await stage.scene.does(coordinator, 'grant-file', { file: going.file, person: volunteer.id }, going.at)
  yield* caseWork(going, contact)
}
