import { z } from 'zod'
import type { Desk } from '#platform/desk.ts'
import { query } from '#platform/query.ts'
import { notFound, Refusal, refuse } from '#platform/refusal.ts'
import { CASEWORKERS } from '#platform/who.ts'
import { fileSeal } from '#rooms/vault'
import { referenceOf } from '../file-reference.ts'
import { referenceInWords } from '../reference.ts'
import type { Tables } from '../schema/tables.ts'

/** What a contact brings to the case that grows out of it: its words, issue and level; nothing of a case without one. */
export const caseFromContact = query({
  name: 'case-from-contact',
  input: z.strictObject({ file: z.uuid(), contact: z.uuid().optional() }),
  who: CASEWORKERS,
  async answer({ file, contact }, desk) {
    const number = await referenceOf(desk, file)
    if (!number) return refuse(notFound)
    const reference = referenceInWords(number)
    if (!contact) return { reference, words: '', issue: null, level: null }
    const row = await contactOf(desk, file, contact)
    if (!row) return refuse(notFound)
    const seal = await fileSeal(desk, file)
    if (seal instanceof Refusal) return seal
    const { id, version, sealed_words, issue, level } = row
    const words = seal.open(sealed_words, { field: 'casework.contact.sealed_words', row: id, version })
    return { reference, words, issue, level }
  },
  about: ({ file }) => file,
})

const contactOf = ({ sql }: Desk, file: string, contact: string) =>
  sql
    .withTables<Tables>()
    .selectFrom('casework.contact')
    .select(['id', 'version', 'sealed_words', 'issue', 'level'])
    .where('id', '=', contact)
    .where('file', '=', file)
    .executeTakeFirst()
