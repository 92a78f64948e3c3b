import { allOrganisations, type ReadingDesk } from './all-organisations.ts'
import { briefOf, type OrganisationBrief } from './brief.ts'

/** The organisations of these ids, in the order asked for, closed ones too (what was signposted once stays named); an unknown id is left out. */
export async function organisationsNamed(
  desk: ReadingDesk,
  ids: readonly string[],
): Promise<OrganisationBrief[]> {
  if (ids.length === 0) return []
  const byId = new Map((await allOrganisations(desk)).map(one => [one.id, briefOf(one)]))
  return ids.flatMap(id => byId.get(id) ?? [])
}
