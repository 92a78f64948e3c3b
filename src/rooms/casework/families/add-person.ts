import { z } from 'zod'
import { command } from '#platform/command.ts'
import { notFound, Refusal, refuse } from '#platform/refusal.ts'
import { CASEWORKERS } from '#platform/who.ts'
import { fileSealToWrite, keyMissing } from '#rooms/vault'
import { referenceOf } from '../file-reference.ts'
import { compareAgain } from '../interests/compare-again.ts'
import { enterPerson } from './enter-person.ts'
import { detailsIn, personFields } from './person-input.ts'

/** Adds somebody to a family's file: a child, a carer, or whoever else belongs to it; compared with interests at once. */
export const addPerson = command({
  name: 'add-person',
  called: 'Add a person',
  input: z.strictObject({ file: z.uuid(), ...personFields }),
  who: CASEWORKERS,
  as: 'registrar',
  serializable: true,
  spoken: ['file', 'kind'],
  refusals: [notFound, keyMissing],
  async carryOut({ file, kind, ...details }, desk) {
    if (!(await referenceOf(desk, file))) return refuse(notFound)
    const seal = await fileSealToWrite(desk, file)
    if (seal instanceof Refusal) return seal
    const person = await enterPerson(desk, file, seal, kind, detailsIn(details))
    await compareAgain(desk, file)
    return { file, person }
  },
  about: ({ file }) => file,
})
