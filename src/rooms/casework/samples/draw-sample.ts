import { sql as raw } from 'kysely'
import { z } from 'zod'
import { command } from '#platform/command.ts'
import { newId, newToken } from '#platform/crypto.ts'
import type { Desk } from '#platform/desk.ts'
import { refuse } from '#platform/refusal.ts'
import { LEADERS } from '#platform/who.ts'
import { fileSeals, keyMissing } from '#rooms/vault'
import { typedDay } from '../cases/typed-day.ts'
import type { Tables } from '../schema/tables.ts'
import { drawn } from './draw-cases.ts'
import { daysTheWrongWay, nothingToDraw } from './refusals.ts'
import { sealSample } from './sample-words.ts'

/** Five of a hundred (domain.md §8 task 16). */
export const USUAL_SHARE = 5

/**
 * Draws by chance some of the cases that were closed in some days, for a look at the quality of the work and at their
 * levels. The seed is kept, so that the draw can be made again by the record. Cases whose file is not open to whoever
 * draws are not among them.
 */
export const drawSample = command({
  name: 'draw-sample',
  called: 'A sample of closed cases',
  input: z.strictObject({
    from: typedDay('the first day'),
    until: typedDay('the last day'),
    share: z.coerce
      .number('Enter how many of a hundred')
      .int('Enter a whole number')
      .min(1, 'Draw at least one of a hundred')
      .max(100, 'There are no more than a hundred of a hundred')
      .default(USUAL_SHARE),
  }),
  who: LEADERS,
  refusals: [nothingToDraw, daysTheWrongWay, keyMissing],
  spoken: ['from', 'until', 'share'],
  async carryOut({ from, until, share }, desk) {
    if (until < from) return refuse(daysTheWrongWay, { field: 'until' })
    const closed = await closedIn(desk, from, until)
    if (closed.length === 0) return refuse(nothingToDraw, { field: 'from' })
    const seed = newToken()
    const ids = drawn(
      seed,
      closed.map(({ id }) => id),
      share,
    )
    const draw = newId()
    const [tables, by] = [desk.sql.withTables<Tables>(), desk.person?.id ?? '']
    await tables
      .insertInto('casework.draw')
      .values({
        ...{ id: draw, seed, share, of_how_many: closed.length, drawn_by: by, drawn_at: desk.now },
        from_on: raw<Date>`${from}::date`,
        until_on: raw<Date>`${until}::date`,
      })
      .execute()
    const chosen = ids.flatMap(id => closed.find(one => one.id === id) ?? [])
    const seals = await fileSeals(
      desk,
      chosen.map(({ file }) => file),
    )
    for (const [place, { id: case_id, file, level }] of chosen.entries()) {
      const seal = seals.get(file)
      if (!seal) return refuse(keyMissing)
      const id = newId()
      const sealed_words = sealSample(seal, id, 1, { account: '', note: '' })
      await tables
        .insertInto('casework.sample_case')
        .values({ id, file, case_id, draw, place: place + 1, level, sealed_words })
        .execute()
    }
    return { draw, drawn: chosen.length, of: closed.length }
  },
})

async function closedIn({ sql }: Desk, from: string, until: string) {
  const { rows } = await raw<{ id: string; file: string; level: number }>`
    select id, file, level from casework.case
    where state = 'closed' and not in_error
      and (closed_at at time zone 'Europe/London')::date between ${from}::date and ${until}::date
    order by id`.execute(sql)
  return rows
}
