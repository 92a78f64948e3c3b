import { pass } from '../going.ts'
import type { Stage } from '../stage.ts'
import type { Strand } from '../tell.ts'
import { ringsWithPeople } from '../with-people.ts'
import { workingDayBefore } from '../working-moments.ts'

/** A parent's own document: approved, and changed since; and two families who say something together. */
export async function* views(stage: Stage, seed: number): Strand {
  const { scene, cast } = stage
  const [worker] = cast.officers
  const [volunteer] = cast.volunteers
  if (!worker || !volunteer) return
  const at = workingDayBefore(stage.until, 20, seed)
  yield at
  const wanted = { at, worker, issue: 'annual-review.preparation' } as const
  const { going, contact } = await ringsWithPeople(stage, { ...wanted, seed })
  const other = await ringsWithPeople(stage, { ...wanted, seed: seed + 1 })
  const { file } = going
  await scene.does(cast.coordinator, 'grant-file', { file, person: volunteer.id }, at)
  const about = { issue: going.matter.issue, stage: going.matter.stage, level: '2' }
  await scene.does(worker, 'begin-case', { file, contact, ...about, mine: 'yes' }, at)
  const { views: id } = await scene.does(
    worker,
    'begin-views',
    { file, owner: 'parent', how: 'said', ...SAID },
    at,
  )
  yield pass(going, 2)
  await scene.does(worker, 'approve-views', { views: id, number: 1, how: 'said' }, going.at)
  const both = { file, matters: 'That our children can get home together.', wish: 'One time for both taxis.' }
  const { joint } = await scene.does(worker, 'begin-joint-views', both, going.at)
  const joins = { joint, reference: other.reference }
  await scene.does(worker, 'add-family-to-joint', joins, going.at)
  await scene.does(worker, 'approve-joint-views', { joint, file, number: 1, how: 'said' }, going.at)
  yield pass(going, 5)
  const later = { ...SAID, worried: 'That the new teacher does not know yet what helps.' }
  await scene.does(worker, 'change-views', { views: id, version: 1, how: 'said', ...later }, going.at)
}

const SAID = {
  matters: 'That somebody tells us before things change.',
  works: 'A quiet start, and knowing what comes next.',
  wish: 'One person at school whom we can ring.',
}
