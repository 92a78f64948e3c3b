import { z } from 'zod'
import { command } from '#platform/command.ts'
import { refuse } from '#platform/refusal.ts'
import { LEADERS } from '#platform/who.ts'
import type { Assurance } from './open-assurance.ts'
import { noPolicyYet } from './refusals.ts'
import { writeDownDay } from './write-down-day.ts'

/** Writes down how the promises stand now, so that the group sees it before a meeting and not only within the hour. */
export const writeDownStates = (assurance: Assurance) =>
  command({
    name: 'write-down-states',
    called: 'Write down how promises stand',
    input: z.strictObject({}),
    who: LEADERS,
    as: 'counting',
    bare: true,
    refusals: [noPolicyYet],
    async carryOut(_input, desk) {
      const written = await writeDownDay(desk, assurance)
      return written ?? refuse(noPolicyYet)
    },
  })
