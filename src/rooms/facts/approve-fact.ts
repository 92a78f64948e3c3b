import { z } from 'zod'
import { command } from '#platform/command.ts'
import { notFound, refuse } from '#platform/refusal.ts'
import { mayPass } from '#platform/who.ts'
import { decideProposal } from './decide-proposal.ts'
import { FACT_REVIEWERS, FACT_WORKERS } from './fact-workers.ts'
import { openProposal } from './open-proposal.ts'
import { decidedAlready, ownProposal, reviewerNeeded } from './refusals.ts'

/** Approves what somebody else proposed: it is in force from then on, and whatever cites the fact is to be looked at. */
export const approveFact = command({
  name: 'approve-fact',
  input: z.strictObject({ wording: z.uuid() }),
  who: FACT_WORKERS,
  bare: true,
  spoken: ['wording'],
  refusals: [notFound, ownProposal, reviewerNeeded, decidedAlready],
  async carryOut({ wording }, desk) {
    const proposal = await openProposal(desk, wording)
    if (!proposal) return refuse(notFound)
    if (proposal.outcome) return refuse(decidedAlready)
    if (proposal.proposed_by === desk.person?.id) return refuse(ownProposal)
    if (!proposal.proposed_as_reviewer && !mayPass(FACT_REVIEWERS, desk.person)) return refuse(reviewerNeeded)
    return (await decideProposal(desk, wording, 'approved')) ?? { fact: proposal.fact, wording }
  },
  about: (_input, { wording }) => wording,
})
