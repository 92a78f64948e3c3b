import { sql as raw } from 'kysely'
import { z } from 'zod'
import type { Desk } from '#platform/desk.ts'
import { query } from '#platform/query.ts'
import { notFound, Refusal, refuse } from '#platform/refusal.ts'
import { CASEWORKERS } from '#platform/who.ts'
import { familyFile, referenceInWords } from '#rooms/casework'
import { fileSeal } from '#rooms/vault'
import { openAccess } from './access-request.ts'
import { howManyParts } from './how-many-parts.ts'
import { accessRow } from './request-at-hand.ts'

/** How much an answer holds, and how much of it waits to be decided. */
export interface AnswerSize {
  readonly items: number
  readonly waiting: number
  readonly toSee: number
  readonly cut: number
  readonly withheld: number
  readonly documents: number
}

/** One request: who asked about whom, by when it is due, and how far it is. */
export const readAccess = query({
  name: 'read-access',
  input: z.strictObject({ access: z.uuid() }),
  who: CASEWORKERS,
  async answer({ access: request }, desk) {
    const row = await accessRow(desk, request)
    if (!row) return refuse(notFound)
    const seal = await fileSeal(desk, row.file)
    if (seal instanceof Refusal) return seal
    const family = await familyFile(desk, seal, row.file)
    if (!family) return refuse(notFound)
    const named = (id: string | null) => family.people.find(one => one.id === id)?.name || 'Not named'
    return {
      request: row,
      words: openAccess(seal, row),
      reference: referenceInWords(family.reference),
      person: named(row.person),
      asker: row.asker ? named(row.asker) : null,
      size: await sizeOf(desk, request),
      parts: await howManyParts(desk, seal, row),
    }
  },
  about: (_input, { request }) => request.file,
})

/** A request as it is read. */
export type AccessInFull = Exclude<Awaited<ReturnType<typeof readAccess.answer>>, Refusal>

async function sizeOf({ sql }: Desk, request: string): Promise<AnswerSize> {
  const { rows } = await raw<AnswerSize>`
    select count(*)::int as items,
      (count(*) filter (where must_be_seen))::int as "toSee",
      (count(*) filter (where must_be_seen and decided is null))::int as waiting,
      (count(*) filter (where decided = 'cut'))::int as cut,
      (count(*) filter (where decided = 'withheld'))::int as withheld,
      (count(*) filter (where document is not null and decided is distinct from 'withheld'))::int as documents
    from permissions.access_item where request = ${request}::uuid`.execute(sql)
  const [size] = rows
  if (!size) throw new Error('A count gives one row.')
  return size
}
