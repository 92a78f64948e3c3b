import { z } from 'zod'
import { command } from '#platform/command.ts'
import { newId } from '#platform/crypto.ts'
import { Conflict, notFound, Refusal, refuse } from '#platform/refusal.ts'
import { versionRead } from '#platform/version.ts'
import { enterProposal } from './enter-proposal.ts'
import { factFields, factId, lackOf, wordingOf } from './fact-fields.ts'
import { FACT_WORKERS } from './fact-workers.ts'
import { factsNamed } from './facts-named.ts'
import { changeWaiting, optionLacks } from './refusals.ts'

/**
 * Proposes what a fact shall say: another wording of one that stands (`fact`, with the `version` that was read), or a
 * new one. Nothing changes until somebody else approves it. An option is proposed whole or not at all.
 */
export const proposeFact = command({
  name: 'propose-fact',
  called: 'Word a fact',
  input: z.strictObject({
    fact: factId.optional(),
    version: versionRead.optional(),
    ...factFields,
    reason: z.string({ error: 'Say why' }).trim().min(3, 'Say why').max(500, 'Use 500 characters or fewer'),
  }),
  who: FACT_WORKERS,
  spoken: ['fact', 'version', 'kind', 'verified'],
  refusals: [notFound, changeWaiting, optionLacks],
  async carryOut({ fact: known, version, reason, ...fields }, desk) {
    const standing = known ? (await factsNamed(desk, [known])).get(known) : undefined
    if (known && !standing) return refuse(notFound)
    if (standing && standing.version !== version)
      return new Conflict({ title: standing.title, text: standing.text }, standing.version)
    const whole = { ...fields, sort: standing?.sort ?? fields.sort }
    const lack = lackOf(whole)
    if (lack) return refuse(optionLacks, lack)
    const fact = known ?? newId()
    const wording = await enterProposal(desk, {
      fact,
      change: 'wording',
      wording: wordingOf(whole),
      standing,
      reason,
    })
    return wording instanceof Refusal ? wording : { fact, wording }
  },
  about: (_input, { wording }) => wording,
})
