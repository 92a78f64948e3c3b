import { z } from 'zod'
import { command } from '#platform/command.ts'
import { Conflict, notFound, Refusal, refuse } from '#platform/refusal.ts'
import { versionRead } from '#platform/version.ts'
import { enterProposal } from './enter-proposal.ts'
import { Wording } from './fact.ts'
import { factId } from './fact-fields.ts'
import { FACT_WORKERS } from './fact-workers.ts'
import { factsNamed } from './facts-named.ts'
import { changeWaiting } from './refusals.ts'

/** Proposes that a fact is in force no longer. It stays readable to whatever cites it, marked as withdrawn. */
export const proposeWithdrawal = command({
  name: 'propose-withdrawal',
  called: 'Withdraw a fact',
  input: z.strictObject({
    fact: factId,
    version: versionRead,
    because: z.string({ error: 'Say why' }).trim().min(3, 'Say why').max(500, 'Use 500 characters or fewer'),
  }),
  who: FACT_WORKERS,
  spoken: ['fact', 'version'],
  refusals: [notFound, changeWaiting],
  async carryOut({ fact, version, because: reason }, desk) {
    const standing = (await factsNamed(desk, [fact])).get(fact)
    if (!standing || standing.state === 'withdrawn') return refuse(notFound)
    if (standing.version !== version) return new Conflict({ because: standing.text }, standing.version)
    const wording = Wording.strip().parse(standing)
    const made = await enterProposal(desk, { fact, change: 'withdrawal', wording, standing, reason })
    return made instanceof Refusal ? made : { fact, wording: made }
  },
  about: (_input, { wording }) => wording,
})
