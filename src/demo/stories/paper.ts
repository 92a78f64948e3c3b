import { pass } from '../going.ts'
import type { Stage } from '../stage.ts'
import { dayOf, daysFrom } from '../story-days.ts'
import type { Strand } from '../tell.ts'
import { ringsWithPeople } from '../with-people.ts'
import { workingDayBefore } from '../working-moments.ts'

/** Somebody without a laptop helps a family: one sheet came back with their notes, one should be back by now. */
export async function* paper(stage: Stage, seed: number): Strand {
  const { scene, cast } = stage
  const [worker] = cast.officers
  const [volunteer] = cast.volunteers
  if (!worker || !volunteer) return
  const at = workingDayBefore(stage.until, 24, seed)
  yield at
  const { going, parent } = await ringsWithPeople(stage, { seed, at, worker, issue: 'sen-support.provision' })
  const { file } = going
  const sheet = (asked: string, days: number) =>
    scene.does(
      worker,
      'issue-sheet',
      { file, to: volunteer.id, parent, asked, backOn: dayOf(daysFrom(going.at, days)) },
      going.at,
    )
  const first = await sheet('Go through the school’s letter with them, at the library.', 7)
  const on = dayOf(going.at)
  yield pass(going, 5)
  await scene.does(worker, 'end-sheet', { sheet: first.sheet, how: 'returned' }, going.at)
  const words = 'Read the letter together. They know what they want to ask.'
  await scene.does(worker, 'enter-note-for', { file, whose: volunteer.id, words, on, minutes: 60 }, going.at)
  await sheet('Fill in the form with them, in their words.', 6)
}
