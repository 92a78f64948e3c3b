import type { HouseClient } from '../../../../../test/house-client.ts'

/** The ids of those who work with families, by name. */
export async function teamIds(client: HouseClient): Promise<Record<string, string>> {
  const { answer } = await client.api('/api/queries/team-load')
  const { answer: team } = answer as { answer: { name: string; person: string }[] }
  return Object.fromEntries(team.map(({ name, person }) => [name, person]))
}
