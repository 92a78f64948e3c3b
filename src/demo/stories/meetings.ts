import type { Person } from '#platform/who.ts'
import { type Going, pass } from '../going.ts'
import type { Stage } from '../stage.ts'
import { daysFrom, momentTyped } from '../story-days.ts'
import type { Strand } from '../tell.ts'
import { ringsWithPeople } from '../with-people.ts'
import { workingDayBefore } from '../working-moments.ts'

const ROLE = { role: 'support', supportsAs: 'supporter' }

/** A meeting that was held, from the points to raise to the reflection after it; and one that lies ahead. */
export async function* meetings(stage: Stage, seed: number, n: number): Strand {
  const { scene, cast, until } = stage
  const worker = cast.officers[n]
  const [volunteer] = cast.volunteers
  if (!worker || !volunteer) return
  const at = workingDayBefore(until, n === 0 ? 30 : 8, seed + n)
  yield at
  const { going, contact } = await ringsWithPeople(stage, {
    ...{ seed: seed + n, at, worker, issue: 'annual-review.preparation' },
  })
  const { file } = going
  await scene.does(cast.coordinator, 'grant-file', { file, person: volunteer.id }, at)
  const about = { issue: going.matter.issue, stage: going.matter.stage, level: '2' }
  const { case: of } = await scene.does(worker, 'begin-case', { file, contact, ...about, mine: 'yes' }, at)
  const starts = n === 0 ? daysFrom(at, 9) : daysFrom(until, 5)
  const meant = {
    ...{ file, case: of, kind: n === 0 ? 'annual-review' : 'school', when: momentTyped(starts) },
    ...{
      place: going.family.setting,
      about: 'What goes well, and what to ask for',
      present: 'Their teacher',
    },
  }
  await scene.isRefused(worker, 'arrange-meeting', { ...meant, role: 'decision' }, at)
  const { meeting } = await scene.does(worker, 'arrange-meeting', { ...meant, ...ROLE }, at)
  await scene.does(worker, 'add-points', { meeting, points: POINTS }, at)
  await scene.does(volunteer, 'state-role', { meeting, ...ROLE }, at)
  yield pass(going, 1)
  if (n > 0) {
    await panels(stage, worker, going.at)
    return
  }
  yield daysFrom(starts, 0.1)
  going.at = daysFrom(starts, 0.1)
  await held(going, worker, String(meeting))
}

const POINTS = 'What helps in lessons\nHow breaks go\nWho rings us when something changes'

async function held({ stage: { scene }, at }: Going, worker: Person, meeting: string): Promise<void> {
  const { points } = await scene.asks<{ points: { id: string }[] }>(worker, 'read-meeting', { meeting }, at)
  const ids = points.map(({ id }) => id)
  await scene.does(
    worker,
    'record-meeting',
    {
      ...{ meeting, told: 'yes', listed: ids.join(' '), raised: ids.slice(0, 2), notesOffered: 'wanted' },
      notes: 'A quiet room at breaks is tried for six weeks. The teacher rings on Fridays.',
    },
    at,
  )
  await scene.does(worker, 'finish-meeting', { meeting }, at)
  const understood = { understood: 'after-explaining', words: 'When the six weeks begin was said again.' }
  await scene.does(worker, 'record-understanding', { meeting, ...understood }, at)
  await scene.does(worker, 'settle-notes', { meeting, notes: 'given' }, at)
  const reflection = {
    behaviour: 'The room was small, and everybody had come from something else.',
    impartial: 'I sat beside the parent. I would say so at the start next time.',
  }
  await scene.does(worker, 'reflect', { meeting, ...reflection }, at)
}

/** What the service took part in that is about no one family: a strategic meeting; a seat at a panel is refused. */
async function panels({ scene, cast }: Stage, worker: Person, at: Date): Promise<void> {
  const seat = { kind: 'panel', title: 'Panel on single places', when: momentTyped(daysFrom(at, 3)) }
  await scene.isRefused(worker, 'enter-panel', { ...seat, decidesOn: 'families', role: 'decision' }, at)
  const board = {
    ...{ kind: 'working-group', title: 'How the local offer is worded', place: 'The town hall' },
    ...{ when: momentTyped(daysFrom(at, 2)), decidesOn: 'nothing', role: 'strategy', told: 'yes' },
  }
  await scene.does(cast.coordinator, 'enter-panel', board, at)
}
