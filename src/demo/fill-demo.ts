import type { DemoSize } from '#platform/config.ts'
import { type Context, deskOf } from '#platform/context.ts'
import type { Offer } from '#platform/routes.ts'
import { clearDoor } from '#rooms/people'
import { endStory, keepPersonas } from '#rooms/service'
import { chance } from './chance.ts'
import { foundService } from './found-service.ts'
import { gatherCast } from './gather-cast.ts'
import { openOrganisations } from './open-organisations.ts'
import { sceneOf } from './scene.ts'
import { SERVICES } from './service-of-policy.ts'
import { strandsOf } from './strands.ts'
import { tell } from './tell.ts'
import type { Volume } from './volume.ts'

/** The policy of a demo for which nobody asks for another. */
export const A_PROFILE = 'norfolk'

const DAY_MS = 86_400_000
const YEAR_MS = 365.25 * DAY_MS

/** What is to be told, and who listens. */
export interface Told {
  readonly size: DemoSize
  readonly seed: number
  /** The policy that the service works under; Norfolk's where nobody asks for another. */
  readonly profile?: string
  /** How many families in how many years. */
  readonly volume: Volume
  /** How many families act at the same moment. */
  readonly atOnce?: number
  /** How far it has come, from 0 to 1, and on which day. */
  readonly progress?: (share: number, at: Date) => void
}

/**
 * Fills an empty service with invented families, by the product's own commands only, at the moments of the past at
 * which they would have been given: all of it is sealed, refused and entered as ever. What would happen after this
 * moment is left untold, so that things are open. The same seed gives the same families.
 */
export async function fillDemo(context: Context, offer: Offer, told: Told): Promise<void> {
  const { seed, volume, atOnce = 6, profile = A_PROFILE } = told
  const service = SERVICES[profile]
  if (!service) throw new Error(`No service is invented for ${profile}.`)
  const until = context.clock.now()
  const from = new Date(until.getTime() - volume.years * YEAR_MS)
  const scene = sceneOf(context, offer)
  const coordinator = await foundService(scene, context, from, profile, service)
  const members = { scene, context, random: chance(seed) }
  const { cast, personas } = await gatherCast(members, coordinator, volume, { from, until })
  await doorIsCleared(context, from)
  const organisations = await openOrganisations(scene, coordinator, from)
  const stage = { scene, cast, from, until, organisations, service }
  await tell(strandsOf(stage, volume, seed), until, {
    atOnce,
    told: at => told.progress?.((at.getTime() - from.getTime()) / (until.getTime() - from.getTime()), at),
  })
  await context.database.as({ person: null, roles: ['storyteller'] }, async sql => {
    await keepPersonas({ sql, secret: context.secret }, personas)
    await endStory({ sql, now: until }, { size: told.size, seed })
  })
}

/** What the clock does each hour: the sessions of the first day are over, and the story goes on without any. */
const doorIsCleared = (context: Context, from: Date) => {
  const now = new Date(from.getTime() + 2 * DAY_MS)
  return context.database.as({ person: null, roles: ['timekeeper'] }, sql =>
    clearDoor.carryOut({}, deskOf(context, sql, {}, now), undefined),
  )
}
