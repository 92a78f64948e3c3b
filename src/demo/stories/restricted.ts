import { rings } from '../begin-going.ts'
import { pass } from '../going.ts'
import type { Stage } from '../stage.ts'
import type { Strand } from '../tell.ts'
import { workingDayBefore } from '../working-moments.ts'
import { caseWork } from './case-work.ts'

/** A family that somebody in the team knows from elsewhere: the file is open to named people only. */
export async function* restricted(stage: Stage, seed: number): Strand {
  const { coordinator, officers } = stage.cast
  const [, worker] = officers
  if (!worker) return
  const at = workingDayBefore(stage.until, 40, seed)
  yield at
  const { going, contact } = await rings(stage, { seed, at, worker, issue: 'exclusion.suspension', level: 3 })
  yield pass(going, 1)
  await stage.scene.does(coordinator, 'restrict-file', { file: going.file, people: [worker.id] }, going.at)
  const alone = { ...stage, cast: { ...stage.cast, workersAt: () => [worker] } }
  yield* caseWork({ ...going, stage: alone }, contact)
}
