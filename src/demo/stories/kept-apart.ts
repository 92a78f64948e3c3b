import { rings } from '../begin-going.ts'
import { does, pass } from '../going.ts'
import type { Stage } from '../stage.ts'
import type { Strand } from '../tell.ts'
import { workingDayBefore } from '../working-moments.ts'
import { settlePromises } from './contacts.ts'

/** Two parents in dispute: each has a file of their own and a worker of their own, and neither learns of the other. */
export async function* keptApart(stage: Stage, seed: number): Strand {
  const [worker, other] = stage.cast.officers
  if (!worker || !other) return
  const at = workingDayBefore(stage.until, 95, seed)
  yield at
  const { going } = await rings(stage, { seed, at, worker, issue: 'ehc-plan.placement' })
  yield pass(going, 9)
  const { otherParent, child } = going.family
  const apart = { beside: going.file, because: 'parents-in-dispute', name: otherParent, childName: child }
  const { file } = await does(going, 'open-file-apart', { ...apart, phone: '07700 900117' }, other)
  await does(
    going,
    'log-contact',
    { file, words: SAYS, minutes: 22, next: 'nothing', roleExplained: 'yes' },
    other,
  )
  yield pass(going, 4)
  await settlePromises(going)
  const beside = String(file)
  const { reference } = await stage.scene.asks<{ reference: string }>(
    other,
    'open-file',
    { file: beside },
    going.at,
  )
  const merging = { file: going.file, reference }
  await stage.scene.isRefused(stage.cast.coordinator, 'merge-files', merging, going.at)
}

const SAYS =
  'He sees it in another way than the mother, and would like to be told everything that she is told.'
