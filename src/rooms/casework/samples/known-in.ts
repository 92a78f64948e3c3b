import type { Desk } from '#platform/desk.ts'
import { notFound, Refusal, refuse } from '#platform/refusal.ts'
import { caseworkers, namesOf } from '#rooms/people'
import { fileSeal } from '#rooms/vault'
import { openCaseDetails } from '../cases/case-details.ts'
import { openPeople, peopleOf } from '../open-people.ts'
import type { Tables } from '../schema/tables.ts'

/** Whom and which places a case's record names: its people, their schools, addresses and agencies, and those who work here. */
export async function knownIn(
  desk: Desk,
  caseId: string,
): Promise<{ names: string[]; places: string[] } | Refusal> {
  const row = await desk.sql
    .withTables<Tables>()
    .selectFrom('casework.case')
    .select(['id', 'file', 'version', 'sealed_words'])
    .where('id', '=', caseId)
    .executeTakeFirst()
  if (!row) return refuse(notFound)
  // A case may have been moved to another file since it was drawn.
  const seal = await fileSeal(desk, row.file)
  if (seal instanceof Refusal) return seal
  const details = openCaseDetails(seal, row)
  const people = openPeople(seal, await peopleOf(desk, row.file))
  const workers = await namesOf(desk, await caseworkers(desk))
  return {
    names: [...people.flatMap(({ name, knownAs }) => [name, knownAs ?? '']), ...workers.values()],
    places: [
      details.setting ?? '',
      ...people.flatMap(({ setting, address, agencies }) => [
        setting,
        ...(address ?? '').split(/[\n,]/),
        agencies,
      ]),
    ].flatMap(place => place ?? []),
  }
}
