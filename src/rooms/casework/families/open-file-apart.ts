import { z } from 'zod'
import { command } from '#platform/command.ts'
import { newId } from '#platform/crypto.ts'
import type { Desk } from '#platform/desk.ts'
import { notFound, Refusal, refuse } from '#platform/refusal.ts'
import { CASEWORKERS } from '#platform/who.ts'
import { areSheetsMissing, keyMissing, newFileSeal, sheetsMissing } from '#rooms/vault'
import { referenceOf } from '../file-reference.ts'
import type { Tables } from '../schema/tables.ts'
import { isYoungPerson } from './compulsory-school-age.ts'
import { enterPerson } from './enter-person.ts'
import { personFields } from './person-input.ts'

const APART = ['parents-in-dispute', 'young-person'] as const

const notOfAge = {
  code: 'not-of-age',
  status: 422,
  sentence:
    'A young person has a file of their own from the end of compulsory school age, or earlier when they can decide for themselves. Enter the date of birth, or say who found that they can, and how.',
} as const

/**
 * Opens a file of its own beside another: for the other parent where two are in dispute, or for the young person. The
 * two share nothing but the knowledge, kept by those who lead, that they belong beside each other; who works on one
 * learns nothing of the other (domain.md §8 task 35).
 */
export const openFileApart = command({
  name: 'open-file-apart',
  called: 'Open a file of their own',
  input: z.strictObject({
    beside: z.uuid(),
    because: z.enum(APART, 'Choose for whom the file is'),
    name: personFields.name,
    phone: personFields.phone,
    childName: personFields.knownAs,
    bornOn: personFields.bornOn,
    capacity: personFields.capacity,
  }),
  who: CASEWORKERS,
  spoken: ['because'],
  refusals: [notFound, keyMissing, sheetsMissing, notOfAge],
  async carryOut({ beside, because, name, phone, childName, bornOn, capacity }, desk) {
    if (await areSheetsMissing(desk)) return refuse(sheetsMissing)
    if (!(await referenceOf(desk, beside))) return refuse(notFound)
    const theirs = because === 'young-person'
    if (theirs && !capacity && !isYoungPerson(bornOn, desk.now)) return refuse(notOfAge, { field: 'bornOn' })
    const file = newId()
    const seal = await newFileSeal(desk, file)
    if (seal instanceof Refusal) return seal
    await enterFile(desk, file, theirs ? 'young-person' : 'family')
    const details = {
      name,
      ...(phone ? { phone } : {}),
      ...(bornOn ? { bornOn } : {}),
      ...(capacity ? { capacity } : {}),
    }
    await enterPerson(desk, file, seal, theirs ? 'young-person' : 'parent', details)
    if (!theirs && childName) await enterPerson(desk, file, seal, 'child', { name: childName })
    await keepApart(desk, beside, file, because)
    return { file }
  },
  about: (_input, { file }) => file,
})

const enterFile = ({ sql, person, now }: Desk, id: string, kind: 'family' | 'young-person') =>
  sql
    .withTables<Tables>()
    .insertInto('casework.file')
    .values({ id, kind, opened_by: person?.id ?? '', opened_at: now })
    .execute()

/** Entered from both sides, so that whichever is erased first leaves no trace of itself in the other. */
const keepApart = ({ sql, person, now }: Desk, file: string, other: string, because: string) =>
  sql
    .withTables<Tables>()
    .insertInto('casework.kept_apart')
    .values([
      { file, other, because, by: person?.id ?? '', at: now },
      { file: other, other: file, because, by: person?.id ?? '', at: now },
    ])
    .execute()
