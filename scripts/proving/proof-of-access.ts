import { proveAccess } from '../prove-access.ts'
import type { Proof } from './proof.ts'

const MOST_MS = 5_000

/** Whoever asks for their own data gets all of it in seconds, and nothing that the other parent told. */
export const proofOfAccess: Proof = {
  name: 'access',
  claim:
    'An answer about one of two parents of a family with five years of contacts is collected, printed and handed out as JSON within 5 seconds of machine time, and holds nothing that only the other parent told.',
  full: 300,
  small: 12,
  async show(contacts, seed, log) {
    const { entries, read, presses, collectMs, paperMs, jsonMs, planted, leaked } = await proveAccess({
      ...{ contacts, seed, log },
    })
    return {
      held: collectMs + paperMs + jsonMs <= MOST_MS && leaked === 0 && planted > 0,
      figures: [
        `${contacts} contacts, ${entries} things: collected in ${collectMs} ms, printed in ${paperMs} ms, as JSON in ${jsonMs} ms.`,
        `${read} of them a person had to read, in ${presses} presses.`,
        `${planted} facts that only the other parent told: ${leaked} of them in the answer.`,
      ],
    }
  },
}
