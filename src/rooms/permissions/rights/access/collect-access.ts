import { z } from 'zod'
import { command } from '#platform/command.ts'
import { newId } from '#platform/crypto.ts'
import type { Desk } from '#platform/desk.ts'
import { notFound, Refusal, refuse } from '#platform/refusal.ts'
import { LEADERS } from '#platform/who.ts'
import { familyFile } from '#rooms/casework'
import { type FileSeal, type HeldEntry, type Holding, keyMissing } from '#rooms/vault'
import type { Tables } from '../../schema/tables.ts'
import { alreadyEnded, identityFirst, objectionFirst } from '../refusals.ts'
import { typedWords } from '../typed.ts'
import { sealItem } from './access-item.ts'
import { isDecision, type Named, proposeCuts } from './propose-cuts.ts'
import { type AccessAtHand, accessToWrite, writeAccess } from './request-at-hand.ts'

/** As many rows as one statement takes. */
const AT_ONCE = 500

/**
 * Collects everything that every room keeps of the file, and proposes what may have to be taken out; what was collected
 * before for this request is thrown away. Only this file is looked into: one that is kept apart from it never is.
 */
export const collectAccess = (holdings: readonly Holding[]) =>
  command({
    name: 'collect-access',
    input: z.strictObject({ access: z.uuid(), paper: typedWords() }),
    who: LEADERS,
    refusals: [notFound, keyMissing, alreadyEnded, identityFirst, objectionFirst],
    spoken: ['access'],
    async carryOut({ access: request, paper }, desk) {
      const at = await accessToWrite(desk, request)
      if (at instanceof Refusal) return at
      const { row, seal } = at
      if (!row.identity) return refuse(identityFirst)
      if (row.competence === 'child-objects') return refuse(objectionFirst)
      const family = await familyFile(desk, seal, row.file)
      if (!family) return refuse(notFound)
      const entries = await collected(desk, row.file, seal, holdings)
      await keep(desk, at, entries, family.people)
      await writeAccess(
        desk,
        at,
        { paper },
        { collected_at: desk.now, collected_by: desk.person?.id ?? null },
      )
      return { access: request, file: row.file, entries: entries.length }
    },
    about: (_input, { file }) => file,
  })

/** All of it, in the order of time; what has no time of its own comes first. */
async function collected(
  desk: Desk,
  file: string,
  seal: FileSeal,
  holdings: readonly Holding[],
): Promise<HeldEntry[]> {
  const entries: HeldEntry[] = []
  for (const holding of holdings) entries.push(...(await holding.collect(desk, file, seal)))
  return entries.sort((one, other) => (one.at?.getTime() ?? 0) - (other.at?.getTime() ?? 0))
}

async function keep(
  { sql }: Desk,
  { row, seal }: AccessAtHand,
  entries: readonly HeldEntry[],
  people: readonly Named[],
): Promise<void> {
  const tables = sql.withTables<Tables>()
  await tables.deleteFrom('permissions.access_item').where('request', '=', row.id).execute()
  const about = { subject: row.person, asker: row.asker }
  const items = entries.map((entry, place) =>
    itemOf(entry, place, proposeCuts(entry, people, about), row, seal),
  )
  for (let from = 0; from < items.length; from += AT_ONCE)
    await tables
      .insertInto('permissions.access_item')
      .values(items.slice(from, from + AT_ONCE))
      .execute()
}

function itemOf(
  entry: HeldEntry,
  place: number,
  { cuts, withhold, toRead }: ReturnType<typeof proposeCuts>,
  { id: request, file }: { id: string; file: string },
  seal: FileSeal,
) {
  const id = newId()
  const { table, id: found, kind, at, whose, source, text } = entry
  const words = {
    ...{ table, row: found, kind, whose, source, text },
    at: at?.toISOString() ?? null,
    cuts: cuts.map(cut => ({ ...cut, isOut: true })),
    ...(withhold ? { withhold } : {}),
  }
  return {
    ...{ id, file, request, place },
    document: entry.isDocument ? found : null,
    is_decision: isDecision(entry),
    must_be_seen: cuts.length > 0 || withhold !== undefined || toRead,
    sealed_words: sealItem(seal, id, 1, words),
  }
}
