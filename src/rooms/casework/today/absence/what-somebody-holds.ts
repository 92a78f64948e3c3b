import { sql as raw } from 'kysely'
import { z } from 'zod'
import type { Desk } from '#platform/desk.ts'
import { draftsOf } from '#platform/drafts.ts'
import { query } from '#platform/query.ts'
import { notFound, refuse } from '#platform/refusal.ts'
import { CASEWORKERS } from '#platform/who.ts'
import { colleaguesWith, namesOf } from '#rooms/people'
import { fileSeals, keysHeld } from '#rooms/vault'
import { caseReference } from '../../cases/case-reference.ts'
import { familyNames } from '../../family-lines.ts'
import { namedIn } from '../allocation/named-in.ts'
import { absencesNow } from './absences-now.ts'
import { mayHandOver } from './hand-over.ts'
import { type HeldCase, heldBy } from './held-by.ts'
import { countPaperWith } from './paper-with.ts'

/** What somebody holds, to be looked at before it is handed over, and who could take it on. */
export const whatSomebodyHolds = query({
  name: 'what-somebody-holds',
  input: z.strictObject({ person: z.uuid() }),
  who: CASEWORKERS,
  async answer({ person }, desk) {
    if (!mayHandOver(desk, person)) return refuse(notFound)
    const [held, workers, absences] = await Promise.all([
      heldBy(desk, person),
      colleaguesWith(desk, CASEWORKERS),
      absencesNow(desk),
    ])
    const name = (await namesOf(desk, [person])).get(person)
    if (!name) return refuse(notFound)
    const away = new Set(absences.filter(({ isOver }) => !isOver).map(absence => absence.person))
    return {
      ...{ person, name },
      absence: (await absencesNow(desk, person))[0],
      workers: workers
        .filter(({ id }) => id !== person)
        .map(({ id, name: called }) => ({ person: id, name: called, isAway: away.has(id) })),
      cases: await linesOf(desk, held.cases),
      ...{ promises: held.promises.length, requests: held.requests.length, letters: held.letters.length },
      ...{ papers: held.papers.length, paperWith: await countPaperWith(desk, person) },
      drafts: await draftsOf(desk, person),
      toFinish: await countToFinish(desk, person),
      filesByName: (await keysHeld(desk, person)).files,
    }
  },
  about: ({ person }) => person,
})

async function linesOf(desk: Desk, cases: readonly HeldCase[]) {
  const files = [...new Set(cases.map(({ file }) => file))]
  const families = await familyNames(desk, files, await fileSeals(desk, files))
  const named = await namedIn(desk, files)
  return cases.map(({ fileReference, ...one }) => ({
    ...one,
    reference: caseReference(fileReference, one.number),
    family: families.get(one.file),
    /** Who may take it on, where the file is open to named people only. */
    named: named.get(one.file),
  }))
}

async function countToFinish({ sql }: Desk, person: string): Promise<number> {
  const { rows } = await raw<{ contacts: number }>`
    select count(*)::int as contacts from casework.contact
    where completed_at is null and worker = ${person}::uuid`.execute(sql)
  return rows[0]?.contacts ?? 0
}
