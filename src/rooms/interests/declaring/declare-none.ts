import { z } from 'zod'
import { command } from '#platform/command.ts'
import { Refusal, refuse } from '#platform/refusal.ts'
import { keyMissing } from '#rooms/vault'
import type { Tables } from '../schema/tables.ts'
import { enterDeclaration } from './enter-declaration.ts'
import { DECLARERS } from './kinds.ts'
import { interestsStand } from './refusals.ts'

/** "I have nothing to declare": a declaration too, with a day. Refused while something declared still stands. */
export const declareNone = command({
  name: 'declare-none',
  called: 'Say that you have nothing to declare',
  input: z.strictObject({}),
  who: DECLARERS,
  bare: true,
  serializable: true,
  refusals: [keyMissing, interestsStand],
  async carryOut(_input, desk) {
    const standing = await desk.sql
      .withTables<Tables>()
      .selectFrom('interests.declaration')
      .select('id')
      .where('person', '=', desk.person?.id ?? '')
      .where('kind', '<>', 'none')
      .where('ended_at', 'is', null)
      .executeTakeFirst()
    if (standing) return refuse(interestsStand)
    const id = await enterDeclaration(desk, { kind: 'none' }, { name: '' })
    return id instanceof Refusal ? id : { declaration: id }
  },
  about: (_input, { declaration }) => declaration,
})
