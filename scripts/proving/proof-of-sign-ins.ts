import { setTimeout as pause } from 'node:timers/promises'
import { memoryOf } from '../../bench/memory.ts'
import { A_SERVICE } from '../../test/a-service.ts'
import { halfMinuteOf } from '../../test/authenticator-app.ts'
import { signInOverApi } from '../../test/sign-in-over-api.ts'
import { askByFetch } from './ask-by-fetch.ts'
import { type Colleague, takeOn } from './colleagues.ts'
import type { Proof } from './proof.ts'
import { serviceToProve } from './service-to-prove.ts'

const SETTLED_AFTER_MS = 10_000

/** A whole team comes in at nine o'clock: passwords are slow on purpose, and take much memory while they are checked. */
export const proofOfSignIns: Proof = {
  name: 'sign-ins',
  claim:
    'Ten people sign in at the same moment, each with password and app: all are in within 5 seconds, and the app process holds less than 150 MB again 10 seconds later.',
  full: 10,
  async show(people, _seed, log) {
    const service = await serviceToProve()
    const { product, origin, data } = service
    try {
      product.start()
      while (!(await service.log(1).catch(() => false))) await pause(50)
      const coordinator = { ...A_SERVICE, app: service.app }
      const cookie = await signInOverApi(askByFetch(origin), coordinator, service.app)
      const team = [coordinator, ...(await takeOn(people - 1, { origin, data, cookie }))]
      log(`${team.length} people have accounts`)
      await nextHalfMinute()
      const [app = 0] = product.processes().app
      const measured = await comeAtOnce(origin, team, app)
      return {
        held: measured.slowestMs < 5_000 && measured.settled < 150,
        figures: [
          `${team.length} people: the first was in after ${measured.fastestMs} ms, the last after ${measured.slowestMs} ms.`,
          `Memory of the app process: ${measured.before} MB before, ${measured.peak} MB at most, ${measured.settled} MB ten seconds later.`,
        ],
      }
    } finally {
      await product.stop()
      await service.remove()
    }
  },
}

/** Each code works once: everybody waits for the next one first. */
async function nextHalfMinute(): Promise<void> {
  const before = halfMinuteOf(new Date())
  while (halfMinuteOf(new Date()) === before) await pause(100)
}

async function comeAtOnce(origin: string, team: readonly Omit<Colleague, 'cookie' | 'id'>[], app: number) {
  const megabytes = () => Math.round(memoryOf(app).rss)
  const before = megabytes()
  let peak = before
  const watch = setInterval(() => {
    peak = Math.max(peak, megabytes())
  }, 20)
  const begun = performance.now()
  const times = await Promise.all(
    team.map(async one => {
      await signInOverApi(askByFetch(origin), one, one.app)
      return Math.round(performance.now() - begun)
    }),
  )
  clearInterval(watch)
  await pause(SETTLED_AFTER_MS)
  return {
    before,
    peak,
    settled: megabytes(),
    fastestMs: Math.min(...times),
    slowestMs: Math.max(...times),
  }
}
