import type { Desk } from '#platform/desk.ts'
import type { Tables } from '../schema/tables.ts'
import { standingService } from '../standing-service.ts'

/** How a data folder stands: nothing in it yet, a service for real families, or a demo and how far it was told. */
export type Standing = 'empty' | 'real' | 'broken-off' | { readonly size: string; readonly seed: number }

/** Whose data these are: asked before anything is filled, so that a demo and a service never become one another. */
export async function standingOf(desk: Pick<Desk, 'sql'>): Promise<Standing> {
  const service = await standingService(desk)
  if (!service) return 'empty'
  if (!service.demo) return 'real'
  const story = await desk.sql
    .withTables<Tables>()
    .selectFrom('service.story')
    .select(['size', 'seed'])
    .executeTakeFirst()
  return story ?? 'broken-off'
}

/** The story was told to its end. Only within it, whose transaction acts as the storyteller. */
export async function endStory(
  { sql, now }: Pick<Desk, 'sql' | 'now'>,
  { size, seed }: { size: string; seed: number },
): Promise<void> {
  await sql.withTables<Tables>().insertInto('service.story').values({ size, seed, told_at: now }).execute()
}
