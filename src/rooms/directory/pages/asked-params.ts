import { z } from 'zod'
import { INDEPENDENCE_CODES } from '../independence.ts'
import { STATE_CODES } from '../state.ts'
import { WHAT_FOR_CODES } from '../what-for.ts'

/** What the address of a search may say; what is not understood counts as not asked. */
export const askedParams = z.object({
  text: z.string().trim().max(200).optional().catch(undefined),
  issue: z.enum(WHAT_FOR_CODES).optional().catch(undefined),
  independence: z.enum(INDEPENDENCE_CODES).optional().catch(undefined),
  state: z.enum(STATE_CODES).optional().catch(undefined),
  page: z.coerce.number().int().min(1).max(10_000).catch(1).default(1),
})
