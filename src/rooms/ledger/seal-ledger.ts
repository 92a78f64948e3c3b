import { z } from 'zod'
import { command } from '#platform/command.ts'
import type { Desk } from '#platform/desk.ts'
import { notFound, Refusal, refuse } from '#platform/refusal.ts'
import { originOf } from './checkpoint.ts'
import { SEALERS } from './keepers.ts'
import { historyDiffers, seal } from './seal.ts'

/** The random id of the service whose ledger this is; undefined while none is set up. The room of the service knows. */
export type ServiceOf = (desk: Pick<Desk, 'sql'>) => Promise<string | undefined>

/** Seals the ledger now, for instance before minutes are signed or figures published. */
export const sealLedger = (serviceOf: ServiceOf) =>
  command({
    name: 'seal-ledger',
    input: z.strictObject({}),
    who: SEALERS,
    refusals: [historyDiffers],
    async carryOut(_input, desk) {
      const service = await serviceOf(desk)
      if (!service) return refuse(notFound)
      const sealed = await seal(desk, originOf(service))
      return sealed instanceof Refusal ? sealed : { size: sealed.size }
    },
  })
