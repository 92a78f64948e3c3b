import { setTimeout as pause } from 'node:timers/promises'
import { proveStall } from '../prove-kills.ts'
import type { Proof } from './proof.ts'
import { serviceToProve } from './service-to-prove.ts'

/** A database that stands still costs nobody their text: seen at the form for a call, as a browser sends it. */
export const proofOfStall: Proof = {
  name: 'stall',
  claim:
    'PostgreSQL stopped for 20 seconds: every request is answered within 5 seconds with the typed text in the page, and within 1 second afterwards all works again.',
  full: 20,
  small: 3,
  async show(seconds, _seed, log) {
    const service = await serviceToProve()
    const { product, log: write, send: attempt } = service
    try {
      product.start()
      while (!(await write(1).catch(() => false))) await pause(50)
      const { attempts, slowestMs, unkept, workedAgainMs } = await proveStall({
        seconds,
        product,
        attempt,
        log,
      })
      return {
        held: attempts > 0 && slowestMs <= 5_000 && unkept === 0 && workedAgainMs <= 1_000,
        figures: [
          `${attempts} forms sent in ${seconds} seconds, the slowest answered after ${slowestMs} ms, ${unkept} without the typed text.`,
          `Saved again ${workedAgainMs} ms after PostgreSQL went on.`,
        ],
      }
    } finally {
      await product.stop()
      await service.remove()
    }
  },
}
