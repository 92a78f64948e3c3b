import { z } from 'zod'
import { command } from '#platform/command.ts'
import type { Desk } from '#platform/desk.ts'
import { Refusal, refuse } from '#platform/refusal.ts'
import { organisationsNamed } from '#rooms/directory'
import { keyMissing } from '#rooms/vault'
import { declaredBy } from '../comparing/declared-by.ts'
import type { FileToCompare } from '../comparing/file-to-compare.ts'
import { findMatches } from '../comparing/find-matches.ts'
import { enterDeclaration } from './enter-declaration.ts'
import { declarationFields } from './input.ts'
import { DECLARERS } from './kinds.ts'
import { sayWhoOrWhat, untilBeforeSince } from './refusals.ts'

/** What somebody works on at present, to be compared with what they declare: told by the room that knows. */
export type WorkedOn = (desk: Desk) => Promise<FileToCompare[]>

/**
 * Declares an interest (C19, C20, N48). What whoever declares works on is compared at once: whom it may mean is asked of
 * those who lead, and nobody is taken from a family by it.
 */
export const declareInterest = (workedOn: WorkedOn) =>
  command({
    name: 'declare-interest',
    called: 'Declare an interest',
    input: z.strictObject(declarationFields),
    who: DECLARERS,
    as: 'registrar',
    serializable: true,
    spoken: ['kind', 'grade'],
    refusals: [keyMissing, sayWhoOrWhat, untilBeforeSince],
    async carryOut({ kind, grade, organisation, since, until, ...typed }, desk) {
      const [body] = await organisationsNamed(desk, organisation ? [organisation] : [])
      if (!typed.name && !body) return refuse(sayWhoOrWhat, { field: 'name' })
      if (since && until && until < since) return refuse(untilBeforeSince, { field: 'until' })
      const words = { ...typed, ...(body ? { organisation: body.name } : {}) }
      const id = await enterDeclaration(desk, { kind, grade, organisation: body?.id, since, until }, words)
      if (id instanceof Refusal) return id
      const [fresh, files] = [await declaredBy(desk, [desk.person?.id ?? '']), await workedOn(desk)]
      await findMatches(
        desk,
        fresh.filter(one => one.id === id),
        files,
        'declaration',
      )
      return { declaration: id }
    },
    about: (_input, { declaration }) => declaration,
  })
