import { z } from 'zod'
import { query } from '#platform/query.ts'
import { notFound, Refusal, refuse } from '#platform/refusal.ts'
import { CASEWORKERS } from '#platform/who.ts'
import { fileSeal } from '#rooms/vault'
import { mayAmend } from './may-amend.ts'
import type { Tables } from './schema/tables.ts'

/** One contact as it stands, with the version that an amendment must name. */
export const contactToAmend = query({
  name: 'contact-to-amend',
  input: z.strictObject({ contact: z.uuid() }),
  who: CASEWORKERS,
  async answer({ contact }, desk) {
    const row = await desk.sql
      .withTables<Tables>()
      .selectFrom('casework.contact')
      .select(['file', 'worker', 'sealed_words', 'version', 'amended_by', 'amended_at'])
      .where('id', '=', contact)
      .executeTakeFirst()
    if (!row || !mayAmend(row, desk.person)) return refuse(notFound)
    const seal = await fileSeal(desk, row.file)
    if (seal instanceof Refusal) return seal
    const words = seal.open(row.sealed_words, {
      field: 'casework.contact.sealed_words',
      row: contact,
      version: row.version,
    })
    return {
      file: row.file,
      words,
      version: row.version,
      amendedBy: row.amended_by,
      amendedAt: row.amended_at,
    }
  },
  about: (_input, { file }) => file,
})
