import { proveKills } from '../prove-kills.ts'
import type { Proof } from './proof.ts'
import { serviceToProve } from './service-to-prove.ts'

/** Nothing acknowledged is lost or doubled by kill -9, on the real product with its real command. */
export const proofOfKills: Proof = {
  name: 'kills',
  claim:
    'kill -9 of the supervisor, the app, PostgreSQL or all of them, at any moment, under a writer that counts only what was acknowledged: nothing is lost and nothing doubled.',
  full: 100,
  small: 2,
  async show(rounds, seed, log) {
    const service = await serviceToProve()
    const { product, log: write, numbers: readBack } = service
    try {
      const proof = await proveKills({ rounds, seed, product, write, readBack, log })
      const { kills, acknowledged, lost, doubled, recovered } = proof
      const pauses = Object.entries(recovered).filter(([, times]) => times.length > 0)
      return {
        held: lost.length === 0 && doubled.length === 0 && acknowledged > 0,
        figures: [
          `${kills} kills in ${rounds} rounds; ${acknowledged} contacts acknowledged, ${lost.length} lost, ${doubled.length} doubled.`,
          ...pauses.map(([who, times]) => `After ${who}: ${spread(times)} between two acknowledgements.`),
        ],
      }
    } finally {
      await service.remove()
    }
  },
}

function spread(times: readonly number[]): string {
  const sorted = [...times].sort((a, b) => a - b)
  return `${sorted[Math.floor(sorted.length / 2)] ?? 0} ms in the middle, ${sorted.at(-1) ?? 0} ms at most`
}
