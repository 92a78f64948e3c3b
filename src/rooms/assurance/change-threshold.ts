import { z } from 'zod'
import { command } from '#platform/command.ts'
import { refuse } from '#platform/refusal.ts'
import { LEADERS } from '#platform/who.ts'
import { enterVersion } from './enter-version.ts'
import type { Assurance } from './open-assurance.ts'
import {
  noPolicyYet,
  noSuchClause,
  noSuchThreshold,
  targetWouldBend,
  thresholdOutOfRange,
} from './refusals.ts'
import { standingPolicy } from './standing-policy.ts'
import { readThreshold, thresholdsOf } from './threshold.ts'
import { isBalanced } from './would-bend.ts'

/**
 * Changes one threshold or time of grace of one promise, with a reason: a new version of the policy. Days that are over
 * stay judged by theirs. Warns where it would be a target on how things end for one side or the other.
 */
export const changeThreshold = ({ policies, book }: Assurance) =>
  command({
    name: 'change-threshold',
    called: 'Change a threshold',
    input: z.strictObject({
      clause: z
        .string()
        .max(8)
        .meta({ examples: ['N38'] }),
      threshold: z
        .string({ error: 'Choose what changes' })
        .max(100, 'Choose what changes')
        .meta({ examples: ['role-explained target'] }),
      value: z
        .string({ error: 'Write the new value' })
        .trim()
        .min(1, 'Write the new value')
        .max(200, 'Write this in 200 characters or fewer')
        .meta({ examples: ['80'] }),
      because: z
        .string({ error: 'Write why it changes' })
        .trim()
        .min(3, 'Write why it changes')
        .max(2000, 'Write this in 2,000 characters or fewer')
        .meta({ examples: ['Agreed by the group.'] }),
      minded: z.enum(['yes']).optional(),
    }),
    who: LEADERS,
    refusals: [noPolicyYet, noSuchClause, noSuchThreshold, thresholdOutOfRange, targetWouldBend],
    spoken: ['clause', 'threshold', 'value'],
    async carryOut({ clause: id, threshold, value: text, because, minded }, desk) {
      const standing = await standingPolicy(desk, policies)
      if (!standing) return refuse(noPolicyYet)
      const clause = standing.clauses.find(one => one.id === id)
      if (!clause) return refuse(noSuchClause)
      const [control = '', setting = ''] = threshold.split(' ')
      const bound = clause.bound.find(one => one.control === control)
      const known = bound && thresholdsOf([bound], book.built).find(one => one.setting === setting)
      if (!known) return refuse(noSuchThreshold, { field: 'threshold' })
      const value = readThreshold(known, bound.settings, text)
      if (value === undefined) return refuse(thresholdOutOfRange, { field: 'value' })
      if (!minded && isBalanced(control) && TARGETS.includes(setting))
        return refuse(targetWouldBend, { field: 'value' })
      const { thresholds } = standing
      const ours = thresholds[id] ?? {}
      const next = { ...thresholds, [id]: { ...ours, [control]: { ...ours[control], [setting]: value } } }
      return { number: await enterVersion(desk, standing, { thresholds: next, because }), clause: id }
    },
  })

const TARGETS = ['target', 'floor']
