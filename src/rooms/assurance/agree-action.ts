import { sql as raw } from 'kysely'
import { z } from 'zod'
import { command } from '#platform/command.ts'
import { newId } from '#platform/crypto.ts'
import { refuse } from '#platform/refusal.ts'
import { LEADERS } from '#platform/who.ts'
import { dateAt, readDate } from '#rooms/facts'
import type { Assurance } from './open-assurance.ts'
import { clauseOf } from './policy/mixed.ts'
import { dayToCome, noSuchClause, targetWouldBend } from './refusals.ts'
import type { Tables } from './schema/tables.ts'
import { namesEnding, setsTarget, wouldBend } from './would-bend.ts'

/** Agrees on what is done about a promise, by whom and until when. Warns of a target that could bend the service. */
export const agreeAction = ({ policies }: Assurance) =>
  command({
    name: 'agree-action',
    called: 'An action on a promise',
    input: z.strictObject({
      clause: z
        .string()
        .max(8)
        .meta({ examples: ['N38'] }),
      says: z
        .string({ error: 'Write what is to be done' })
        .trim()
        .min(3, 'Write what is to be done')
        .max(500, 'Write this in 500 characters or fewer')
        .meta({ examples: ['Talk it through in the team.'] }),
      owner: z.uuid('Choose who does it'),
      dueOn: z
        .string({ error: 'Write by when, like 4 1 2027' })
        .trim()
        .refine(typed => readDate(typed) !== undefined, 'Write by when, like 4 1 2027')
        .meta({ examples: ['2030-01-04'] }),
      minded: z.enum(['yes']).optional(),
    }),
    who: LEADERS,
    refusals: [noSuchClause, dayToCome, targetWouldBend],
    spoken: ['clause', 'owner', 'dueOn'],
    async carryOut({ clause: id, says, owner, dueOn: typed, minded }, { sql, person, now }) {
      const clause = clauseOf(policies, id)
      if (!clause) return refuse(noSuchClause)
      const dueOn = readDate(typed) ?? typed
      if (dueOn < dateAt(now)) return refuse(dayToCome, { field: 'dueOn' })
      if (!minded && setsTarget(says) && (wouldBend(clause) || namesEnding(says)))
        return refuse(targetWouldBend, { field: 'says' })
      const action = newId()
      await sql
        .withTables<Tables>()
        .insertInto('assurance.action')
        .values({
          ...{ id: action, clause: id, says, owner, by: person?.id ?? '', at: now },
          due_on: raw<Date>`${dueOn}::date`,
        })
        .execute()
      return { action, clause: id }
    },
  })
