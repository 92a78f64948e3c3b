import { z } from 'zod'
import { LEVELS } from '../cases/level.ts'
import { STAGES } from '../cases/stage.ts'

const given = <F extends z.ZodType<string>>(field: F) =>
  z
    .union([z.literal(''), field])
    .optional()
    .transform(value => value || undefined)

const FIELDS = {
  state: given(z.enum(['open', 'inactive', 'closed'])),
  worker: given(z.union([z.literal('nobody'), z.uuid()])),
  issue: given(z.string().max(60)),
  level: given(z.enum(LEVELS)),
  stage: given(z.enum(STAGES)),
}

/** What a list of cases is narrowed by, as it is kept: what is not understood is refused. */
export const ChosenFilter = z.object(FIELDS)

/** The same in an address; codes only, so that one in the browser's history names nobody. What is not understood narrows nothing. */
export const CaseFilter = z.object({
  state: FIELDS.state.catch(undefined),
  worker: FIELDS.worker.catch(undefined),
  issue: FIELDS.issue.catch(undefined),
  level: FIELDS.level.catch(undefined),
  stage: FIELDS.stage.catch(undefined),
})
export type CaseFilter = z.infer<typeof CaseFilter>

/** A filter as it stands in an address. */
export function inAddress(filter: CaseFilter & { after?: string | undefined }): string {
  const given = Object.entries(filter).flatMap(([name, value]) =>
    value ? [[name, value] as [string, string]] : [],
  )
  return given.length > 0 ? `/cases?${new URLSearchParams(given)}` : '/cases'
}
