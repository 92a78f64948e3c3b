import { z } from 'zod'
import { query } from '#platform/query.ts'
import { notFound, refuse } from '#platform/refusal.ts'
import { CASEWORKERS } from '#platform/who.ts'
import { whoLooked } from '#rooms/ledger'
import { namesOf } from '#rooms/people'
import { actInWords } from './act-words.ts'
import { referenceInWords } from './reference.ts'
import type { Tables } from './schema/tables.ts'

/** Everybody who opened or changed this file, newest first, with the place of the entry in the ledger. */
export const lookedAtFile = query({
  name: 'looked-at-file',
  input: z.strictObject({ file: z.uuid() }),
  who: CASEWORKERS,
  async answer({ file }, desk) {
    const row = await desk.sql
      .withTables<Tables>()
      .selectFrom('casework.file')
      .select('reference')
      .where('id', '=', file)
      .executeTakeFirst()
    if (!row) return refuse(notFound)
    const looks = await whoLooked(desk.sql, file)
    const names = await namesOf(
      desk,
      looks.flatMap(({ actor }) => actor ?? []),
    )
    return {
      reference: referenceInWords(row.reference),
      looks: looks.map(({ seq, at, actor, act }) => ({
        place: seq,
        at: new Date(at),
        who: names.get(actor ?? '') ?? 'Nobody signed in',
        act: actInWords(act) ?? 'Worked in the file',
      })),
    }
  },
  about: ({ file }) => file,
})
