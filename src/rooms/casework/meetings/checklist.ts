import { z } from 'zod'
import data from '../../../../data/meeting-checklists.json' with { type: 'json' }
import { MEETING_KINDS, type MeetingKind } from './kinds.ts'

const Step = z.strictObject({ code: z.string(), words: z.string(), daysBefore: z.int().nonnegative() })
export type Step = z.infer<typeof Step>

const { kinds } = z
  .object({
    kinds: z.record(z.enum(MEETING_KINDS), z.object({ facts: z.array(z.string()), steps: z.array(Step) })),
  })
  .parse(data)

/** What to have ready for a kind of meeting, by when, and which facts of the register bear on it (R20). */
export const checklistFor = (kind: MeetingKind): { readonly facts: string[]; readonly steps: Step[] } =>
  kinds[kind]
