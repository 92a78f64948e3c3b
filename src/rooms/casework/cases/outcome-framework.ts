import { z } from 'zod'
import type { Desk } from '#platform/desk.ts'
import { standingService } from '#rooms/service'
import data from '../../../../data/outcome-frameworks.json' with { type: 'json' }

const Framework = z.object({
  name: z.string(),
  profiles: z.array(z.string()),
  outcomes: z.array(z.object({ code: z.string(), words: z.string() })),
})
export type OutcomeFramework = z.infer<typeof Framework>

const { frameworks } = z.object({ frameworks: z.array(Framework) }).parse(data)

/** What each outcome of each framework is called, by its code. */
export const FRAMEWORK_OUTCOMES: ReadonlyMap<string, string> = new Map(
  frameworks.flatMap(({ outcomes }) => outcomes.map(({ code, words }) => [code, words] as const)),
)

/** The outcomes that this service's policy works towards (N67); undefined where it names none. */
export async function outcomeFramework(desk: Desk): Promise<OutcomeFramework | undefined> {
  const service = await standingService(desk)
  return frameworks.find(({ profiles }) => profiles.includes(service?.profile ?? ''))
}
