import type { Proof } from './proof.ts'
import { proofOfKills } from './proof-of-kills.ts'
import { proofOfLedger } from './proof-of-ledger.ts'
import { proofOfRequests } from './proof-of-requests.ts'
import { proofOfRestore } from './proof-of-restore.ts'
import { proofOfSignIns } from './proof-of-sign-ins.ts'
import { proofOfStall } from './proof-of-stall.ts'

/** Every proof, in the order they are run. */
export const PROOFS: readonly Proof[] = [
  proofOfStall,
  proofOfKills,
  proofOfRequests,
  proofOfLedger,
  proofOfRestore,
  proofOfSignIns,
]
