import { z } from 'zod'
import { LEVELS } from '../cases/level.ts'
import { STAGES } from '../cases/stage.ts'

const oneOf = <const V extends readonly [string, ...string[]]>(values: V) =>
  z
    .union([z.literal(''), z.enum(values)])
    .optional()
    .catch(undefined)
    .transform(value => value || undefined)

/** What a list of cases is narrowed by: codes only, so that an address in the browser's history names nobody. */
export const CaseFilter = z.object({
  state: oneOf(['open', 'inactive', 'closed']),
  worker: z
    .union([z.literal('nobody'), z.uuid()])
    .optional()
    .catch(undefined),
  issue: z
    .string()
    .max(60)
    .optional()
    .catch(undefined)
    .transform(value => value || undefined),
  level: oneOf(LEVELS),
  stage: oneOf(STAGES),
})
export type CaseFilter = z.infer<typeof CaseFilter>

/** A filter as it stands in an address. */
export function inAddress(filter: CaseFilter & { after?: string | undefined }): string {
  const given = Object.entries(filter).flatMap(([name, value]) =>
    value ? [[name, value] as [string, string]] : [],
  )
  return given.length > 0 ? `/cases?${new URLSearchParams(given)}` : '/cases'
}
