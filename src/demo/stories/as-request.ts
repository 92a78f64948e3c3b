import { does, type Going, happens, pass } from '../going.ts'
import { momentTyped } from '../story-days.ts'
import { daysLater } from '../working-moments.ts'

/**
 * The first word of a family comes by the form on the public pages, and waits in the queue until somebody takes it.
 * Gives the contact that it became.
 */
export async function* comesAsRequest(going: Going): AsyncGenerator<Date, string, void> {
  const { stage, family, matter, random } = going
  const words = matter.asks[0] ?? ''
  const { parent: name, phone, child, age } = family
  const form = { from: 'parent', name, phone, child: child.split(' ')[0], childAge: String(age), words }
  const { request } = await stage.scene.does(undefined, 'put-in-request', form, going.at)
  yield pass(going, happens(going, 0.6) ? 1 : 3)
  const there = stage.cast.workersAt(going.at)
  const taker = there[Math.floor(random() * there.length)] ?? going.worker
  going.worker = taker
  if (happens(going, 0.5)) await does(going, 'claim-request', { request }, taker)
  const dueAt = momentTyped(daysLater(random, going.at, 2))
  const into = { request, file: going.file || 'new', who: 'parent', issue: matter.issue }
  const taken = await does(
    going,
    'take-request',
    { ...into, ...(happens(going, 0.7) ? { dueAt } : {}) },
    taker,
  )
  going.file = String(taken.file)
  going.isPromised = true
  return String(taken.contact)
}
