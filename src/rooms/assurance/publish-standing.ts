import { sql as raw } from 'kysely'
import { z } from 'zod'
import { command } from '#platform/command.ts'
import { newId } from '#platform/crypto.ts'
import { notFound, refuse } from '#platform/refusal.ts'
import { LEADERS } from '#platform/who.ts'
import { boardWritten } from './board-written.ts'
import { standingSince } from './history-of.ts'
import { groupNotSeenYet } from './refusals.ts'
import type { Tables } from './schema/tables.ts'

/** Publishes how each promise stood on a day, for anybody to read: only what the group has seen first. */
export const publishStanding = command({
  name: 'publish-standing',
  called: 'Publish how promises stand',
  input: z.strictObject({ day: z.iso.date() }),
  who: LEADERS,
  bare: true,
  refusals: [notFound, groupNotSeenYet],
  spoken: ['day'],
  async carryOut({ day }, { sql, person, now }) {
    const board = await boardWritten(sql, day)
    if (!board) return refuse(notFound)
    const { rows } = await raw<{ at: Date }>`
      select at from assurance.group_look where day = ${day}::date and at >= ${board.writtenAt} order by at limit 1`.execute(
      sql,
    )
    const [seen] = rows
    if (!seen) return refuse(groupNotSeenYet)
    const since = await standingSince(sql, day)
    const states = board.clauses.map(one => {
      const known = since.get(one.id)
      return { ...one, since: known?.state === one.state ? known.since : day }
    })
    const id = newId()
    await sql
      .withTables<Tables>()
      .insertInto('assurance.published')
      .values({
        ...{ id, profile: board.profile, policy_number: board.policyNumber },
        ...{ seal_size: board.seal?.size.toString() ?? null, seal_words: board.seal?.words ?? null },
        ...{ seen_at: seen.at, states: JSON.stringify(states), by: person?.id ?? '', at: now },
        day: raw<Date>`${day}::date`,
      })
      .execute()
    return { published: id }
  },
})
