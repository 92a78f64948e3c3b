import { z } from 'zod'
import { query } from '#platform/query.ts'
import { notFound, Refusal, refuse } from '#platform/refusal.ts'
import { LEADERS } from '#platform/who.ts'
import { fileSeal } from '#rooms/vault'
import type { Tables } from '../schema/tables.ts'
import { anonymise } from './anonymise.ts'
import { figuresOf } from './figures-of.ts'
import { knownIn } from './known-in.ts'
import { type Basis, openSample } from './sample-words.ts'

/** One drawn case, opened with its file's key: its figures, what was noted, and how its account stands without names. Entered in the ledger, about the file. */
export const readSample = query({
  name: 'read-sample',
  input: z.strictObject({ sample: z.uuid() }),
  who: LEADERS,
  async answer({ sample: id }, desk) {
    const row = await desk.sql
      .withTables<Tables>()
      .selectFrom('casework.sample_case')
      .selectAll()
      .where('id', '=', id)
      .executeTakeFirst()
    if (!row) return refuse(notFound)
    const seal = await fileSeal(desk, row.file)
    if (seal instanceof Refusal) return seal
    const words = openSample(seal, row)
    const known = await knownIn(desk, row.case_id)
    if (known instanceof Refusal) return known
    const figures = await figuresOf(desk, row.case_id)
    return {
      id,
      file: row.file,
      case: row.case_id,
      draw: row.draw,
      place: row.place,
      level: row.level,
      moderatedLevel: row.moderated_level,
      basis: row.basis as Basis | null,
      version: row.version,
      ...words,
      anonymised: anonymise(words.account, known),
      figures,
    }
  },
  about: (_input, { file }) => file,
})

export type SampleInFull = Exclude<Awaited<ReturnType<typeof readSample.answer>>, { kind: unknown }>
