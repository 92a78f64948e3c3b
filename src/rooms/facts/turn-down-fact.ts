import { z } from 'zod'
import { command } from '#platform/command.ts'
import { notFound, refuse } from '#platform/refusal.ts'
import { decideProposal } from './decide-proposal.ts'
import { FACT_WORKERS } from './fact-workers.ts'
import { openProposal } from './open-proposal.ts'
import { decidedAlready, ownProposal } from './refusals.ts'

/** Turns down what somebody else proposed, with the reason; what stood before goes on standing. */
export const turnDownFact = command({
  name: 'turn-down-fact',
  called: 'Turn down a fact',
  input: z.strictObject({
    wording: z.uuid(),
    because: z.string({ error: 'Say why' }).trim().min(3, 'Say why').max(500, 'Use 500 characters or fewer'),
  }),
  who: FACT_WORKERS,
  spoken: ['wording'],
  refusals: [notFound, ownProposal, decidedAlready],
  async carryOut({ wording, because }, desk) {
    const proposal = await openProposal(desk, wording)
    if (!proposal) return refuse(notFound)
    if (proposal.outcome) return refuse(decidedAlready)
    if (proposal.proposed_by === desk.person?.id) return refuse(ownProposal)
    return (await decideProposal(desk, wording, 'turned-down', because)) ?? { fact: proposal.fact, wording }
  },
  about: (_input, { wording }) => wording,
})
