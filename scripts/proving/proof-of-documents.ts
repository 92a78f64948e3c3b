import { proveDocuments } from '../prove-documents.ts'
import type { Proof } from './proof.ts'

/** Below this the documents are small ones, and the memory says nothing. */
const ENOUGH_FOR_MEMORY = 50

/** Documents come in sealed while they arrive, in little memory, and what breaks off on its way leaves nothing. */
export const proofOfDocuments: Proof = {
  name: 'documents',
  claim:
    'Three documents of 25 MB come in at once, and three more, are sealed while they arrive, and come back as they were; the app process never grows by as much as three of them. Uploads that are broken off leave no row.',
  full: 100,
  small: 3,
  async show(broken, seed, log) {
    const megabytes = broken < ENOUGH_FOR_MEMORY ? 2 : 25
    const { grownMb, seconds, cameBack, left } = await proveDocuments({
      broken,
      size: megabytes * 2 ** 20,
      seed,
      log,
    })
    return {
      held: cameBack && left === 0 && Math.max(...grownMb) < 75,
      figures: [
        `Three times ${megabytes} MB at once, twice: ${seconds.join(' s and ')} s, the app process ${grownMb.join(' and ')} MB larger at most than before; ${cameBack ? 'all came back as they were' : 'they did NOT come back as they were'}.`,
        `${broken} uploads broken off at a random place: ${left} rows left.`,
      ],
    }
  },
}
