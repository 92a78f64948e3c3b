import { pass } from '../going.ts'
import type { Stage } from '../stage.ts'
import type { Strand } from '../tell.ts'
import { ringsWithPeople } from '../with-people.ts'
import { workingDayBefore } from '../working-moments.ts'

/** A concern about a child: told at once to those who must know. One is dealt with and reviewed, one is quite new. */
export async function* concern(stage: Stage, seed: number, n: number): Strand {
  const { scene, cast, until } = stage
  const worker = cast.officers[n]
  if (!worker) return
  const at = workingDayBefore(until, n === 0 ? 44 : 3, seed + n)
  yield at
  await scene.does(cast.safeguardingLead, 'enter-telephone', { number: '01632 960 911' }, at)
  const { going } = await ringsWithPeople(stage, {
    ...{ seed: seed + n, at, worker, issue: 'sen-support.provision' },
  })
  const { file, family } = going
  const raised = await scene.does(
    worker,
    'raise-concern',
    {
      ...{ file, dangerNow: 'no', child: family.child, words: 'There is often nobody at home after school.' },
      ...{ whose: `${family.parent}, on the telephone` },
    },
    at,
  )
  if (n > 0) return
  const step = (kind: string, words: string) =>
    scene.does(cast.safeguardingLead, 'add-to-concern', { concern: raised.concern, kind, words }, going.at)
  await step('decided', 'Whoever leads safeguarding decided to ask the family first, today.')
  await step('family-told', 'The parent was told what was written down, and agreed with it.')
  await step('passed-on', 'With the parent’s agreement a summary went to early help, by telephone.')
  yield pass(going, 24)
  await step(
    'reviewed',
    'A neighbour looks in now. The parent says that it goes well. Nothing more is needed.',
  )
}
