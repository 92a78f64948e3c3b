import { z } from 'zod'
import { job } from '#platform/jobs.ts'
import type { Assurance } from './open-assurance.ts'
import { writeDownDay } from './write-down-day.ts'

/** Each hour, as the assessor, who holds no key: how each promise stands is written down where it stands otherwise. */
export const assessPromises = (assurance: Assurance) =>
  job({
    name: 'assess-promises',
    as: 'assessor',
    input: z.object({}),
    every: '35 * * * *',
    carryOut: async (_input, desk) => (await writeDownDay(desk, assurance))?.changed ?? 0,
  })
