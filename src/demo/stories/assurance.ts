import type { Stage } from '../stage.ts'
import { dayOf, daysFrom } from '../story-days.ts'
import type { Strand } from '../tell.ts'

const MINUTE_MS = 60_000

/** What the product cannot see is declared early; twice the group sees how the promises stand, and it is published. */
export async function* assurance(stage: Stage): Strand {
  const { scene, cast, from, until, service } = stage
  const [talkedThrough, lookedAt] = service.watched
  const first = daysFrom(from, 2)
  yield first
  for (const [what, says] of Object.entries({ ...DECLARED, host: service.host }))
    await scene.does(cast.coordinator, 'declare', { what, says }, first)
  yield* eachMonth(stage)
  const early = daysFrom(until, -40)
  yield early
  await published(stage, early, 'We ask that the team talks through how options are explained.')
  const agreed = {
    ...{
      clause: talkedThrough,
      says: 'Talk through in the team how we keep this, each with a case of theirs.',
    },
    ...{ owner: cast.deputy.id, dueOn: dayOf(daysFrom(early, 20)) },
  }
  const { action } = await scene.does(cast.coordinator, 'agree-action', agreed, after(early, 90))
  yield daysFrom(until, -25)
  await scene.does(cast.deputy, 'finish-action', { action }, daysFrom(until, -25))
  const late = daysFrom(until, -10)
  yield late
  await published(stage, late, 'Seen. We come back to the open promises at our next meeting.')
  const next = {
    ...{ clause: lookedAt, says: 'Look at the figures of this again at the team meeting.' },
    ...{ owner: cast.coordinator.id, dueOn: dayOf(daysFrom(until, 20)) },
  }
  await scene.does(cast.deputy, 'agree-action', next, after(late, 90))
}

/** Written down each month of the last year, so that each promise has a past. */
async function* eachMonth({ scene, cast, until }: Stage): Strand {
  for (let days = -340; days < -60; days += 30) {
    const at = daysFrom(until, days)
    yield at
    await scene.does(cast.coordinator, 'write-down-states', {}, at)
  }
}

/** Written down for the group, seen by the chair an hour later, then published. */
async function published({ scene, cast }: Stage, at: Date, remark: string): Promise<void> {
  const day = dayOf(at)
  await scene.does(cast.coordinator, 'write-down-states', {}, at)
  await scene.does(cast.chair, 'note-board-seen', { day, remark }, after(at, 60))
  await scene.does(cast.coordinator, 'publish-standing', { day }, after(at, 80))
}

const after = (at: Date, minutes: number) => new Date(at.getTime() + minutes * MINUTE_MS)

const DECLARED = {
  premises:
    'Our rooms are above a library, apart from the council’s offices, with a door of their own; calls are taken in rooms that close.',
  'line-management':
    'The co-ordinator is managed by somebody at the council who takes part in no decision about a child’s support.',
  relationship:
    'An agreement on arm’s length was signed by the council and the co-ordinator, and the group has read it.',
  commissioning:
    'Education, health and social care pay for the service together, under an agreement that names these standards.',
  manager: 'The co-ordinator leads this service and has no other post.',
} as const
