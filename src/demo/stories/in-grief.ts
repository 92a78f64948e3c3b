import { rings } from '../begin-going.ts'
import { does, pass } from '../going.ts'
import type { Stage } from '../stage.ts'
import type { Strand } from '../tell.ts'
import { workingDayBefore } from '../working-moments.ts'
import { settlePromises } from './contacts.ts'

/** A death in a family: every reminder and questionnaire stops. Why is not kept. */
export async function* inGrief(stage: Stage, seed: number): Strand {
  const [worker] = stage.cast.officers
  if (!worker) return
  const at = workingDayBefore(stage.until, 25 + (seed % 100), seed)
  yield at
  const { going } = await rings(stage, { seed, at, worker, issue: 'attendance.emotional' })
  yield pass(going, 5)
  await settlePromises(going)
  await does(going, 'stop-reminders', { file: going.file }, worker)
  if (seed % 2 === 0) return
  yield pass(going, 60)
  await does(going, 'lift-reminders', { file: going.file }, worker)
}
