import { z } from 'zod'
import { command } from '#platform/command.ts'
import { refuse } from '#platform/refusal.ts'
import { LEADERS } from '#platform/who.ts'
import { keepProfile } from '#rooms/service'
import { enterVersion } from './enter-version.ts'
import type { Assurance } from './open-assurance.ts'
import { clauseOf, mixed } from './policy/mixed.ts'
import { ownPolicies, standardSets } from './policy/sorts.ts'
import { noPolicyYet, noSuchClause, nothingChanged, nothingPromised } from './refusals.ts'
import { standingPolicy } from './standing-policy.ts'

const ids = z.array(z.string().max(8)).max(300).default([])

/**
 * Changes the policy that the service works under, clause by clause: another one to begin with, promises left out,
 * promises of other policies added, sets of standards held beside it. A new version with who, when and why; days that
 * are over stay judged by theirs.
 */
export const changePolicy = ({ policies }: Assurance) => {
  const own = ownPolicies(policies).map(({ id }) => id)
  const sets = standardSets(policies).map(({ id }) => id)
  return command({
    name: 'change-policy',
    called: 'Change the policy',
    input: z.strictObject({
      profile: z.enum(own, 'Choose the policy to begin with'),
      kept: ids,
      added: ids,
      standards: z.array(z.enum(sets)).max(9).default([]),
      because: z
        .string({ error: 'Write why the policy changes' })
        .trim()
        .min(3, 'Write why the policy changes')
        .max(2000, 'Write this in 2,000 characters or fewer')
        .meta({ examples: ['Agreed by the group.'] }),
    }),
    who: LEADERS,
    refusals: [noPolicyYet, noSuchClause, nothingChanged, nothingPromised],
    spoken: ['profile', 'kept', 'added', 'standards'],
    async carryOut({ profile, kept, added: asked, standards, because }, desk) {
      const standing = await standingPolicy(desk, policies)
      const base = policies.get(profile)
      if (!standing || !base) return refuse(noPolicyYet)
      const strange = asked.find(id => !clauseOf(policies, id))
      if (strange) return refuse(noSuchClause, { field: 'added' })
      const isOther = profile !== standing.id
      const leftOut = isOther ? [] : base.clauses.map(({ id }) => id).filter(id => !kept.includes(id))
      const added = [...new Set(asked)].filter(id => !base.clauses.some(one => one.id === id))
      const { thresholds } = standing
      if (mixed(policies, base, { leftOut, added, standards: [], thresholds }).clauses.length === 0)
        return refuse(nothingPromised, { field: 'kept' })
      const next = mixed(policies, base, { leftOut, added, standards, thresholds })
      const same = next.clauses.map(({ id }) => id).join() === standing.clauses.map(({ id }) => id).join()
      if (!isOther && same) return refuse(nothingChanged)
      const number = await enterVersion(desk, standing, { profile, leftOut, added, standards, because })
      if (isOther) await keepProfile(desk, profile)
      return { number }
    },
  })
}
