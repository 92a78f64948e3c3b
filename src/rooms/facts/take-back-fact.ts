import { z } from 'zod'
import { command } from '#platform/command.ts'
import { notFound, refuse } from '#platform/refusal.ts'
import { decideProposal } from './decide-proposal.ts'
import { FACT_WORKERS } from './fact-workers.ts'
import { openProposal } from './open-proposal.ts'
import { decidedAlready } from './refusals.ts'

/** Takes one's own proposal back before anybody has decided. */
export const takeBackFact = command({
  name: 'take-back-fact',
  input: z.strictObject({ wording: z.uuid() }),
  who: FACT_WORKERS,
  bare: true,
  spoken: ['wording'],
  refusals: [notFound, decidedAlready],
  async carryOut({ wording }, desk) {
    const proposal = await openProposal(desk, wording)
    if (!proposal || proposal.proposed_by !== desk.person?.id) return refuse(notFound)
    if (proposal.outcome) return refuse(decidedAlready)
    return (await decideProposal(desk, wording, 'taken-back')) ?? { fact: proposal.fact, wording }
  },
  about: (_input, { wording }) => wording,
})
