import { rings } from '../begin-going.ts'
import { does, pass } from '../going.ts'
import type { Stage } from '../stage.ts'
import type { Strand } from '../tell.ts'
import { workingDayBefore } from '../working-moments.ts'
import { settlePromises } from './contacts.ts'

/** What the product does not let anybody do: each time it says why, and enters it. */
export async function* refused(stage: Stage, seed: number): Strand {
  const { coordinator, officers, operator, chair } = stage.cast
  const [worker] = officers
  if (!worker) return
  const at = workingDayBefore(stage.until, 20 + (seed % 300), seed)
  yield at
  const { going, contact } = await rings(stage, { seed, at, worker, issue: 'ehc-needs-assessment.refusal' })
  const { file } = going
  await stage.scene.isRefused(operator, 'log-contact', { file, words: 'Trying it out' }, at)
  await stage.scene.isRefused(chair, 'begin-case', { file, issue: going.matter.issue }, at)
  yield pass(going, 1)
  const { case: id } = await does(
    going,
    'begin-case',
    { file, contact, issue: going.matter.issue, level: '2', stage: 'assessment', mine: 'yes' },
    worker,
  )
  await stage.scene.isRefused(worker, 'explain-options', { case: id, all: 'yes' }, going.at)
  const asked = { party: 'la', purpose: 'persuade', asked: 'Would they change it?', agreed: 'yes' }
  await stage.scene.isRefused(worker, 'ask-for-facts', { case: id, ...asked }, going.at)
  yield pass(going, 3)
  await settlePromises(going)
  await does(going, 'record-disagreement', { case: id, with: 'la' }, worker)
  await stage.scene.isRefused(worker, 'close-case', { case: id, level: '2', because: 'work-done' }, going.at)
  await stage.scene.isRefused(
    coordinator,
    'deactivate-person',
    { person: coordinator.id, reason: 'A try' },
    going.at,
  )
  yield pass(going, 9)
  const missingBecause = 'They know these ways from an earlier case.'
  await does(going, 'close-case', { case: id, level: '2', because: 'family-stopped', missingBecause }, worker)
}
