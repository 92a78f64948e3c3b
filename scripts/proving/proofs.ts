import type { Proof } from './proof.ts'
import { proofOfKills } from './proof-of-kills.ts'
import { proofOfRequests } from './proof-of-requests.ts'
import { proofOfStall } from './proof-of-stall.ts'

/** Every proof, in the order they are run. */
export const PROOFS: readonly Proof[] = [proofOfStall, proofOfKills, proofOfRequests]
