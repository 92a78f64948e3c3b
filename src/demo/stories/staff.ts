import type { Stage } from '../stage.ts'
import { daysFrom } from '../story-days.ts'
import type { Strand } from '../tell.ts'

/** Somebody leaves, somebody is invited and has not come yet, somebody's roles change. */
export async function* staff(stage: Stage): Strand {
  const { scene, cast, until } = stage
  const { coordinator, left } = cast
  yield left.at
  const leaving = { person: left.person.id, reason: 'Works elsewhere from today on.' }
  await scene.does(coordinator, 'deactivate-person', leaving, left.at)
  yield daysFrom(until, -2)
  const invited = { name: 'Abel Thornwick', address: 'abel.thornwick@fenbridge.example', roles: ['officer'] }
  await scene.does(coordinator, 'invite-person', invited, daysFrom(until, -2))
}
