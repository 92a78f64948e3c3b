import type { Proof } from './proof.ts'
import { proofOfAccess } from './proof-of-access.ts'
import { proofOfAlike } from './proof-of-alike.ts'
import { proofOfAllocation } from './proof-of-allocation.ts'
import { proofOfBoard } from './proof-of-board.ts'
import { proofOfDocuments } from './proof-of-documents.ts'
import { proofOfForms } from './proof-of-forms.ts'
import { proofOfInterests } from './proof-of-interests.ts'
import { proofOfKills } from './proof-of-kills.ts'
import { proofOfLedger } from './proof-of-ledger.ts'
import { proofOfLedgerSpeed } from './proof-of-ledger-speed.ts'
import { proofOfLoad } from './proof-of-load.ts'
import { proofOfPermissions } from './proof-of-permissions.ts'
import { proofOfPlanted } from './proof-of-planted.ts'
import { proofOfRequests } from './proof-of-requests.ts'
import { proofOfRestore } from './proof-of-restore.ts'
import { proofOfSignIns } from './proof-of-sign-ins.ts'
import { proofOfStall } from './proof-of-stall.ts'
import { proofOfVault } from './proof-of-vault.ts'

/** Every proof, in the order they are run. */
export const PROOFS: readonly Proof[] = [
  proofOfStall,
  proofOfKills,
  proofOfRequests,
  proofOfForms,
  proofOfPlanted,
  proofOfDocuments,
  proofOfAccess,
  proofOfVault,
  proofOfInterests,
  proofOfAllocation,
  proofOfLedger,
  proofOfLedgerSpeed,
  proofOfPermissions,
  proofOfBoard,
  proofOfAlike,
  proofOfRestore,
  proofOfSignIns,
  proofOfLoad,
]
