import { z } from 'zod'
import { query } from '#platform/query.ts'
import { notFound, type Refusal, refuse } from '#platform/refusal.ts'
import { namesOf } from '#rooms/people'
import { Wording } from './fact.ts'
import { FACT_WORKERS } from './fact-workers.ts'
import { factsNamed } from './facts-named.ts'
import { openProposal } from './open-proposal.ts'

/** What the query gives. */
export type Proposal = Exclude<Awaited<ReturnType<typeof readProposal.answer>>, Refusal>

/** One proposal, who made it and why, and what stands at present. */
export const readProposal = query({
  name: 'read-proposal',
  input: z.strictObject({ wording: z.uuid() }),
  who: FACT_WORKERS,
  async answer({ wording }, desk) {
    const proposal = await openProposal(desk, wording)
    if (!proposal) return refuse(notFound)
    const names = await namesOf(desk, [proposal.proposed_by])
    return {
      fact: proposal.fact,
      change: proposal.change,
      wording: Wording.parse(proposal.wording),
      standing: (await factsNamed(desk, [proposal.fact])).get(proposal.fact),
      reason: proposal.reason,
      outcome: proposal.outcome,
      by: names.get(proposal.proposed_by) ?? 'a colleague',
      isMine: proposal.proposed_by === desk.person?.id,
      at: proposal.proposed_at,
    }
  },
})
