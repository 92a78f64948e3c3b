import { z } from 'zod'
import { job } from '#platform/jobs.ts'
import { Refusal } from '#platform/refusal.ts'
import { originOf } from './checkpoint.ts'
import { seal } from './seal.ts'
import type { ServiceOf } from './seal-ledger.ts'

/** Seals the ledger each night: what is rewritten before the next seal is all that could go unnoticed. */
export const sealDaily = (serviceOf: ServiceOf) =>
  job({
    name: 'seal-ledger',
    as: 'timekeeper',
    input: z.object({}),
    every: '50 2 * * *',
    async carryOut(_input, desk) {
      const service = await serviceOf(desk)
      if (!service) return 0
      const sealed = await seal(desk, originOf(service))
      if (sealed instanceof Refusal) throw new Error(sealed.sentence)
      return 1
    },
  })
