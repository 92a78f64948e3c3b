import type { Stage } from '../stage.ts'
import { dayOf, daysFrom } from '../story-days.ts'
import type { Strand } from '../tell.ts'
import { workingDayBefore } from '../working-moments.ts'

/** Somebody leaves and hands everything over, somebody is away and covered, somebody is invited and has not come yet. */
export async function* staff(stage: Stage): Strand {
  const { scene, cast, until } = stage
  const { coordinator, deputy, left, away, officers } = cast
  yield left.at
  const leaving = { person: left.person.id, kind: 'leaving', cover: officers[1]?.id }
  await scene.does(deputy, 'hand-over', leaving, left.at)
  const closing = { person: left.person.id, reason: 'Works elsewhere from today on.' }
  await scene.does(coordinator, 'deactivate-person', closing, left.at)
  yield away.from
  await scene.does(
    deputy,
    'hand-over',
    {
      ...{ person: away.person.id, kind: 'absent', cover: away.cover.id },
      ...{ from: dayOf(away.from), until: dayOf(daysFrom(until, 12)) },
    },
    away.from,
  )
  const lately = workingDayBefore(until, 2, 90)
  yield lately
  const invited = { name: 'Abel Thornwick', address: 'abel.thornwick@fenbridge.example', roles: ['officer'] }
  await scene.does(coordinator, 'invite-person', invited, lately)
}
