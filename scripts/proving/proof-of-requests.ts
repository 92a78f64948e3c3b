import { proveRequests } from '../prove-requests.ts'
import type { Proof } from './proof.ts'

/** Below this the app is still filling its caches, and its memory says nothing. */
const ENOUGH_FOR_MEMORY = 50_000

/** Whatever is sent to whichever route, the product answers and goes on. */
export const proofOfRequests: Proof = {
  name: 'requests',
  claim:
    'Malformed requests to every route, with and without a session: none is answered by a 5xx, the program does not end, and its memory does not grow.',
  full: 100_000,
  small: 1_000,
  async show(count, seed, log) {
    const { answers, faults, survived, grown } = await proveRequests({ count, seed, log })
    for (const fault of faults.slice(0, 5)) log(fault)
    const spread = Object.entries(answers).map(([kind, times]) => `${times} ${kind}`)
    return {
      held: faults.length === 0 && survived && (count < ENOUGH_FOR_MEMORY || grown < 10),
      figures: [
        `${count} requests: ${spread.join(', ')} (none: the connection was closed, since it was no HTTP).`,
        `The app ${survived ? 'was the same process to the end' : 'ENDED on the way'}; its memory grew by ${grown} % in the second half.`,
      ],
    }
  },
}
