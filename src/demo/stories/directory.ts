import type { Stage } from '../stage.ts'
import { daysFrom } from '../story-days.ts'
import type { Strand } from '../tell.ts'

const LOCAL = [
  {
    name: 'Fenbridge Carers’ Kitchen Table',
    issues: ['general', 'signposting'],
    independence: 'independent',
  },
  { name: 'Heron Youth Voices', issues: ['post-16', 'general'], independence: 'independent' },
  { name: 'Fenbridge Council SEND team', issues: ['ehc-plan', 'annual-review'], independence: 'la-run' },
  { name: 'Northmere Toy Library', issues: ['general'], independence: 'independent' },
] as const

/** Organisations near by, entered on the first days: some were checked since, some are due, one closed. */
export async function* localDirectory(stage: Stage): Strand {
  const { scene, from, until } = stage
  const [one] = stage.cast.officers
  if (!one) return
  yield daysFrom(from, 3)
  const ids: unknown[] = []
  for (const entry of LOCAL) {
    const typed = { ...entry, about: ABOUT, phone: '01632 960777', area: 'Fenbridge', owner: one.id }
    ids.push((await scene.does(one, 'add-organisation', typed, daysFrom(from, 3))).organisation)
  }
  const checks = (organisation: unknown, at: Date) =>
    scene.does(one, 'check-organisation', { organisation, version: 1, how: 'phone' }, at)
  await checks(ids[3], daysFrom(from, 4))
  yield daysFrom(until, -200)
  await checks(ids[0], daysFrom(until, -200))
  yield daysFrom(until, -30)
  await checks(ids[2], daysFrom(until, -30))
  await scene.does(
    one,
    'close-organisation',
    { organisation: ids[1], why: 'They stopped in the summer.' },
    daysFrom(until, -30),
  )
}

const ABOUT = 'An invented organisation, so that the directory of a demo has something near by.'
